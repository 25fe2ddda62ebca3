using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Fact]
    public async Task Words_the_contract_does_not_know_read_as_unknown_and_are_counted()
    {
        Assert.NotEmpty(Facts.Words);
        foreach (var (operation, fields) in Facts.Words)
        {
            var ask = await PrepareAsync(operation) with { Trace = NewTrace() };
            using var counted = new CountedDrift(ask.Trace!);
            Succeeded(ask, await SendAsync(ask));
            Assert.Empty(counted.Fields);

            await Sandbox.FaultAsync("unknownEnums", "GET", times: 100);
            var answer = Succeeded(ask, await SendAsync(ask)).Json;
            var items = answer["data"] is { } data ? data.AsArray().Select(item => item!).ToList() : [answer];
            Assert.NotEmpty(items);
            foreach (var field in fields.Select(field => field.Split('.')[1]))
            {
                Assert.All(items, item => Assert.Equal("unknown", Text(item, field)));
                if (field == "role") Assert.All(items, item => Assert.Contains("GALACTIC", Text(item, "providerRole"), StringComparison.Ordinal));
            }

            Assert.Equal(fields.SelectMany(field => Enumerable.Repeat($"{Facts.Connection} {operation} {field}", items.Count)).Order(), counted.Fields.Order());
            _fixture.Sandbox.Reset();
        }
    }

    /// <summary>The drift counted in one trace: other tests count on the same meter.</summary>
    private sealed class CountedDrift : IDisposable
    {
        private readonly ConcurrentQueue<string> _fields = new();
        private readonly MeterListener _listener = new();

        public CountedDrift(string trace)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Gateway" && instrument.Name == "gateway.provider.drift") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            {
                if (Activity.Current?.TraceId.ToHexString() != trace) return;
                var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
                for (var times = 0; times < value; times++) _fields.Enqueue($"{named["gateway.provider"]} {named["gateway.operation"]} {named["gateway.field"]}");
            });
            _listener.Start();
        }

        public IReadOnlyCollection<string> Fields => _fields;

        public void Dispose() => _listener.Dispose();
    }
}
