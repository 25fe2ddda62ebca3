namespace Gateway.Sandbox.Upstreams;

/// <summary>
/// An upstream's routes. A path matches a template segment by segment and exactly, the trailing slash included; "{name}" takes any one
/// segment that isn't empty. Where two templates match, the one with the earlier literal wins.
/// </summary>
internal sealed class RouteTable
{
    private readonly List<Route> _routes = [];

    /// <summary>A route without authentication. <paramref name="query"/> names every query parameter it takes; others are refused with 400.</summary>
    public void Map(string method, string template, Func<Call, Reply> handler, params string[] query) =>
        _routes.Add(new Route(method, Segments(template), call =>
        {
            RefuseUnknownQuery(call, query);
            return handler(call);
        }));

    /// <summary>Routes that run <paramref name="authenticate"/> before anything else is looked at; it throws <see cref="RefusedException"/> to turn a caller away.</summary>
    public SecuredRoutes<TCaller> Secured<TCaller>(Func<Call, TCaller> authenticate) => new(this, authenticate);

    /// <summary>Finds the route and runs it; an unknown path is a 404, a known path with another method a 405.</summary>
    public Reply Dispatch(Call call)
    {
        var segments = Segments(call.Path).Select(Uri.UnescapeDataString).ToArray();
        var matches = _routes.Where(route => route.Matches(segments)).ToList();
        if (matches.Count == 0)
            throw RefusedException.Status(404, "No such route.");
        var chosen = matches.Where(route => route.Method == call.Method).OrderBy(route => route.Order, StringComparer.Ordinal).FirstOrDefault()
            ?? throw RefusedException.Status(405, $"The method {call.Method} is not allowed here.");
        return chosen.Handler(call.WithValues(chosen.Values(segments)));
    }

    internal void Add(string method, string template, Func<Call, Reply> handler) => _routes.Add(new Route(method, Segments(template), handler));

    internal static void RefuseUnknownQuery(Call call, IReadOnlyCollection<string> allowed)
    {
        if (call.QueryNames.FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
            throw RefusedException.Invalid(unknown, $"Unknown query parameter '{unknown}'.");
    }

    private static string[] Segments(string path) => path[1..].Split('/');

    private sealed record Route(string Method, string[] Template, Func<Call, Reply> Handler)
    {
        /// <summary>Sorts literals before parameters, segment by segment.</summary>
        public string Order { get; } = string.Concat(Template.Select(segment => IsParameter(segment) ? 'p' : 'l'));

        public bool Matches(string[] segments) =>
            segments.Length == Template.Length
            && Template.Zip(segments).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

        public Dictionary<string, string> Values(string[] segments) =>
            Template.Zip(segments).Where(pair => IsParameter(pair.First)).ToDictionary(pair => pair.First[1..^1], pair => pair.Second);

        private static bool IsParameter(string segment) => segment.StartsWith('{');
    }
}

/// <summary>Routes whose handlers are given the authenticated caller.</summary>
internal sealed class SecuredRoutes<TCaller>(RouteTable table, Func<Call, TCaller> authenticate)
{
    /// <summary>Authentication first, then the query's names, then the handler. <paramref name="query"/> names every query parameter taken.</summary>
    public void Map(string method, string template, Func<Call, TCaller, Reply> handler, params string[] query) =>
        table.Add(method, template, call =>
        {
            var caller = authenticate(call);
            RouteTable.RefuseUnknownQuery(call, query);
            return handler(call, caller);
        });
}
