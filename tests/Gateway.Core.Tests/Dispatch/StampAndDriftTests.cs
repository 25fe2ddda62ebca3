using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

public sealed class StampAndDriftTests
{
    private const string Odd = """{"items":[{"id":"1","role":"emperor","status":"waiting"},{"id":"2","role":"member","status":"strange"},{"id":"3","role":"member","status":"waiting"}]}""";

    [Fact]
    public async Task Every_object_says_where_it_comes_from()
    {
        await using var gateway = await SampleGateway.StartAsync(call => new Reply(200, call.Target == "/invitations" && call.Method == "GET" ? Odd : """{"id":"1"}"""));
        var draft = new InvitationDraft { Email = "ann@a.example", Role = new RoleChoice(Role.Member, null) };
        Resource[] answered =
        [
            (await gateway.Dispatcher.DispatchAsync(new GetWorkspace("w1"), gateway.Call(), CancellationToken.None)).Value,
            .. (await gateway.Dispatcher.DispatchAsync(new ListInvitations("w1"), gateway.Call(), CancellationToken.None)).Value.Items,
            (await gateway.Dispatcher.DispatchAsync(new CreateInvitation("w1", draft), gateway.Call(), CancellationToken.None)).Value,
            .. (await gateway.Dispatcher.DispatchAsync(new CreateInvitations("w1", [draft, draft]), gateway.Call(), CancellationToken.None)).Value.Items.Select(item => item.Value),
            (await gateway.Dispatcher.DispatchAsync(new AcceptInvitation(new Secret("token")), gateway.Call(), CancellationToken.None)).Value,
        ];

        Assert.Equal(8, answered.Length);
        Assert.All(answered, resource => Assert.Equal(("sample", "sample-1"), (resource.Provider, resource.Connection)));
    }

    [Fact]
    public async Task Words_the_contract_does_not_know_read_as_unknown_and_are_counted()
    {
        // A provider id of its own keeps apart what other tests count.
        using var counted = new DriftCounter("drifting");
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(200, Odd), SampleGateway.Provider with { Id = "drifting" });
        var page = (await gateway.Dispatcher.DispatchAsync(new ListInvitations("w1"), gateway.Call(), CancellationToken.None)).Value;

        Assert.Equal([Role.Unknown, Role.Member, Role.Member], page.Items.Select(item => item.Role));
        Assert.Equal([InvitationStatus.Pending, InvitationStatus.Unknown, InvitationStatus.Pending], page.Items.Select(item => item.Status));
        Assert.Equal(["invitation.role", "invitation.status"], counted.Fields.Order(StringComparer.Ordinal));
    }

    private sealed class DriftCounter : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<string> _fields = new();

        public DriftCounter(string provider)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "gateway.provider.drift") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}");
                if (named["gateway.provider"] == provider && count == 1) _fields.Enqueue(named["gateway.field"]);
            });
            _listener.Start();
        }

        public IReadOnlyCollection<string> Fields => _fields;

        public void Dispose() => _listener.Dispose();
    }
}
