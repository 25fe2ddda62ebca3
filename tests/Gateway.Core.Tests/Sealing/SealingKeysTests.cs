using Gateway.Core.Sealing;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Sealing;

public sealed class SealingKeysTests
{
    private static readonly string Old = new Sealer(Keys.Of("k1")).Seal("purpose", "value");

    [Fact]
    public void After_a_change_of_keys_old_handles_open_and_new_ones_are_sealed_by_the_new_key()
    {
        var sealer = new Sealer(Keys.Of("k2", "k1"));

        Assert.True(sealer.TryOpen("purpose", Old, out var value));
        Assert.Equal("value", value);
        Assert.StartsWith("k1.", Old, StringComparison.Ordinal);
        Assert.StartsWith("k2.", sealer.Seal("purpose", "value"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_handles_of_a_key_that_was_dropped_do_not_open() => Assert.False(new Sealer(Keys.Of("k2")).TryOpen("purpose", Old, out _));

    [Fact]
    public void A_handle_does_not_open_under_the_name_of_another_key() => Assert.False(new Sealer(Keys.Of("k2", "k1")).TryOpen("purpose", "k2." + Old[3..], out _));

    [Fact]
    public void Two_keys_seal_the_same_value_differently() => Assert.NotEqual(Old[3..], new Sealer(Keys.Of("k2")).Seal("purpose", "value")[3..]);

    [Fact]
    public void The_key_that_seals_must_be_among_the_keys() => Assert.Throws<ArgumentException>(() => new SealingKeys("k9", new Dictionary<string, byte[]>()));
}
