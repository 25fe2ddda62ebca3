using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class ConsumerKeyTests
{
    [Fact]
    public void A_key_is_a_marked_random_text_that_needs_no_escaping() => Assert.Matches(@"\Agwk_[A-Za-z0-9_-]{43}\z", ConsumerKey.New().Key);

    [Fact]
    public void Keys_differ() => Assert.NotEqual(ConsumerKey.New().Key, ConsumerKey.New().Key);

    [Fact]
    public void The_hash_is_the_sha256_of_the_text() =>
        Assert.Equal("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Convert.ToHexStringLower(ConsumerKey.Hash("test")));

    [Fact]
    public void A_new_keys_line_goes_into_the_configuration_as_it_is()
    {
        var (key, line) = ConsumerKey.New();

        var (configuration, report) = Loading.Load(consumers: $"consumers: {{ app: {{ keys: [\"{line}\"], connections: [\"*\"], scopes: [passthrough] }} }}");

        Assert.False(report.HasErrors);
        Assert.Equal(ConsumerKey.Hash(key), Assert.Single(configuration!.Consumers["app"].KeyHashes));
    }
}
