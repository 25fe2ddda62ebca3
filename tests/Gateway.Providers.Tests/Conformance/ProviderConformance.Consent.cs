using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Strict_handling_refuses_exactly_the_approximations(string operation)
    {
        if (!Supports(operation))
        {
            await IsUnsupportedAsync(operation);
            return;
        }

        var ask = await PrepareAsync(operation) with { Prefer = "handling=strict" };
        var before = Sandbox.Requests.Count;
        var answer = await SendAsync(ask);
        if (Facts.Approximate.Contains(operation))
        {
            Failed(answer, 501, "emulation_refused");
            Assert.Equal(before, Sandbox.Requests.Count);
        }
        else
        {
            Succeeded(ask, answer);
            Assert.Equal("handling=strict", answer.Headers["preference-applied"]);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Only_what_needs_consent_is_refused_without_it(string operation)
    {
        if (!Supports(operation))
        {
            await IsUnsupportedAsync(operation);
            return;
        }

        var ask = await PrepareAsync(operation) with { Prefer = null };
        var before = Sandbox.Requests.Count;
        var answer = await SendAsync(ask);
        if (Facts.NeedsLenient.Contains(operation))
        {
            Assert.Contains("handling=lenient", Text(Failed(answer, 501, "emulation_refused"), "detail"), StringComparison.Ordinal);
            Assert.Equal(before, Sandbox.Requests.Count);
        }
        else
        {
            Succeeded(ask, answer);
            if (answer.Text.Length > 0) Assert.Equal(Facts.Approximate.Contains(operation), answer.Json["meta"]!["note"] is not null);
        }
    }

    /// <summary>No preference and no dry run makes it supported, and nothing is sent.</summary>
    private async Task IsUnsupportedAsync(string operation)
    {
        var ask = await PrepareAsync(operation);
        var before = Sandbox.Requests.Count;
        foreach (var prefer in new[] { null, "handling=strict", "handling=lenient" }) Failed(await SendAsync(ask with { Prefer = prefer }), 501, "unsupported_operation");
        if (Writes.Any(row => row.Data == operation)) Failed(await SendAsync(ask, "?dryRun=true"), 501, "unsupported_operation");
        Assert.Equal(before, Sandbox.Requests.Count);
    }
}
