using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>Follows upstream pages with guards against upstreams that go in circles; a guard fails loudly and never cuts a list short.</summary>
public static class PageWalk
{
    /// <summary>The most upstream pages one walk follows.</summary>
    public const int MaxPages = 1000;

    /// <summary>The first item that matches, or null where the whole list has none.</summary>
    public static async ValueTask<Result<T?>> FindAsync<T>(Func<string?, ValueTask<Result<Page<T>>>> fetch, Predicate<T> match)
        where T : class
    {
        T? found = null;
        var walked = await EachAsync(fetch, page => (found = page.Items.FirstOrDefault(item => match(item))) is null);
        return walked.TryGet(out _, out var error) ? found : error;
    }

    /// <summary>Every item.</summary>
    public static async ValueTask<Result<IReadOnlyList<T>>> AllAsync<T>(Func<string?, ValueTask<Result<Page<T>>>> fetch)
    {
        var all = new List<T>();
        var walked = await EachAsync(fetch, page =>
        {
            all.AddRange(page.Items);
            return true;
        });
        return walked.TryGet(out _, out var error) ? all : error;
    }

    /// <summary>Hands each page to <paramref name="visit"/> until it answers false or the list ends.</summary>
    public static async ValueTask<Result<Nothing>> EachAsync<T>(Func<string?, ValueTask<Result<Page<T>>>> fetch, Func<Page<T>, bool> visit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? position = null;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var fetched = await fetch(position);
            if (!fetched.TryGet(out var page, out var error)) return error;
            if (!visit(page) || page.Next is null) return Nothing.Value;
            if (page.Next == position || !seen.Add(page.Next)) return OperationError.BadResponse("The provider's list does not advance: it names a page that was read already.");
            position = page.Next;
        }

        return OperationError.BadResponse($"The provider's list has more than {MaxPages} pages; it was not cut short but given up.");
    }
}
