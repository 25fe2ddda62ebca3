using System.Text.Json.Nodes;
using Gateway.Sandbox.Faults;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Control;

/// <summary>The endpoints under /_sandbox, by which a person or a test steers the sandbox. No authentication: it listens on the loopback only.</summary>
internal sealed class ControlPlane(IReadOnlyList<UpstreamHost> upstreams, FaultTable faults, FaultInjector injector, Mailbox outbox, RequestLog log)
{
    public const string Prefix = "/_sandbox";

    private IReadOnlyList<string> Names => [.. upstreams.Select(upstream => upstream.Name)];

    public void Map(IEndpointRouteBuilder app)
    {
        var control = app.MapGroup(Prefix);
        control.MapPost("/reset", () =>
        {
            Reset();
            return Results.NoContent();
        });
        control.MapGet("/outbox", (string? upstream, string? email) => Results.Json(outbox.Snapshot(upstream, email), ControlJson.Options));
        control.MapPost("/outbox/{id}/accept", Accept);
        control.MapGet("/faults", () => Results.Json(new JsonArray([.. faults.Snapshot().Select(rule => rule.ToJson())])));
        control.MapPost("/faults", AddFaultAsync);
        control.MapDelete("/faults", () =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        control.MapGet("/requests", (string? upstream) => Results.Json(log.Snapshot(upstream), ControlJson.Options));
        control.MapPost("/seed", SeedAsync);
        app.MapFallback(() => ControlJson.Problem(404, "Nothing here. The upstreams are under "
            + string.Join(", ", upstreams.Select(upstream => upstream.Prefix)) + $"; the control plane is under {Prefix}."));
    }

    /// <summary>Back to the seed state: no faults, no messages, no recorded requests, nothing still on its way.</summary>
    public void Reset()
    {
        faults.Clear();
        injector.Reset();
        foreach (var upstream in upstreams)
            upstream.Reset();
        outbox.Clear();
        log.Clear();
    }

    private IResult Accept(string id)
    {
        if (outbox.Find(id) is not { } message)
            return ControlJson.Problem(404, $"There is no message '{id}' in the outbox.");
        return upstreams.First(upstream => upstream.Name == message.Upstream).Accept(message)
            ? Results.Json(new JsonObject { ["status"] = "accepted" })
            : ControlJson.Problem(409, "The invitation of this message is no longer pending.");
    }

    private async Task<IResult> AddFaultAsync(HttpRequest request)
    {
        try
        {
            var body = await ControlJson.ReadAsync(request);
            var rule = faults.Add(FaultReader.Read(body, Names));
            return Results.Json(new JsonObject { ["id"] = rule.Id }, statusCode: 201);
        }
        catch (RefusedException refused)
        {
            return ControlJson.Problem(400, refused.Message);
        }
    }

    private async Task<IResult> SeedAsync(HttpRequest request)
    {
        try
        {
            var body = await ControlJson.ReadAsync(request);
            ControlJson.AllowOnly(body, "upstream", "members", "invitations");
            var name = ControlJson.OneOf(body.Text("upstream"), "upstream", Names);
            upstreams.First(upstream => upstream.Name == name)
                .Seed(ControlJson.Count(body, "members", 0), ControlJson.Count(body, "invitations", 0));
            return Results.NoContent();
        }
        catch (RefusedException refused)
        {
            return ControlJson.Problem(400, refused.Message);
        }
    }
}
