namespace Gateway.Core.Tests.Configuration;

public sealed class BoundsTests
{
    private const string Good = """
        connections:
          acme:
            provider: alpha
            credentials: { token: hush-0123456789-hush }
            baseUrl: "https://eu.alpha.example/api"
            settings: { resendBy: code, notify: 'false' }
            defaultWorkspace: 42
        """;

    [Fact]
    public void A_nul_is_reported_where_it_is() =>
        Assert.Equal("gateway.yaml:2:8: error: the file holds a NUL character", Loading.Load("http: {}\nstate: \0{}").Report.ToString());

    [Fact]
    public void Text_in_memory_is_bounded_too() =>
        Assert.Equal("gateway.yaml:1:1: error: the file is larger than 1 MiB", Loading.Load("#" + new string('ä', 1 << 19)).Report.ToString());

    [Fact]
    public void Windows_line_ends_are_fine() => Assert.Equal(TimeSpan.FromSeconds(5), Loading.Good("resilience:\r\n  attemptTimeout: 5s\r\n").Gateway.AttemptTimeout);

    [Fact]
    public void Beyond_a_hundred_problems_the_rest_are_counted()
    {
        var (_, report) = Loading.Load(connections: "connections:\n" + string.Concat(Enumerable.Range(0, 105).Select(i => $"  a{i}: {{ provider: none }}\n")));

        Assert.Equal(101, report.Problems.Count);
        Assert.Equal("connections.yaml:106:21: error: and 5 more problems", report.Problems[^1].ToString());
    }

    [Fact]
    public void Problems_keep_to_one_line_whatever_the_names_hold()
    {
        var (_, report) = Loading.Load(connections: "connections: { \"a\\nb\": {}, c: { provider: \"x\\ny\", \"k\\r\\nl\": 1, credentials: {} }, d: { provider: alpha, credentials: { token: \"${file:/a\\nb}\" } } }");

        Assert.All(report.Problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
        Assert.Equal(4, report.Problems.Count);
    }

    // Every text a slip of the keyboard away from a good one: no exception, no endless loop, no secret in the report.
    [Fact]
    public void No_slip_of_the_keyboard_throws_or_shows_a_secret()
    {
        foreach (var slip in (string[])["", "\t", ":", " ", "\n", "\"", "'", "[", "}", "&", "*", "!", "%", "#", "|", "- ", "? ", "\\", "\n---\n", "\u2028", "\U0001F600", "${"])
        {
            for (var at = 0; at <= Good.Length; at++)
            {
                Check(Good.Insert(at, slip));
                Check(Good[..at] + slip + Good[Math.Min(at + 1, Good.Length)..]);
            }
        }
    }

    // And texts that have nothing to do with one.
    [Fact]
    public void No_odd_text_throws()
    {
        var random = new Random(20240229);
        const string alphabet = "ab:-?[]{},&*!|>'\"%@`# \t\n\r\\<=~0$\u0085\uFEFF\uD800";
        for (var i = 0; i < 20_000; i++)
        {
            Loading.Load(connections: new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])]));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("[a,")]
    [InlineData("\"")]
    [InlineData("&a ")]
    [InlineData("a:\n")]
    [InlineData("- a\n")]
    [InlineData("*a\n")]
    [InlineData("{a: b}, ")]
    public void A_large_repetitive_text_is_read_or_refused_in_good_time(string unit) =>
        Loading.Load(connections: string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length)));

    private static void Check(string text) => Assert.DoesNotContain("hush", Loading.Load(connections: text).Report.ToString(), StringComparison.Ordinal);
}
