using System.Buffers.Text;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Core.Sealing;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Sealing;

public sealed class SealerTests
{
    private const string Purpose = "invitation/acme";
    private static readonly Sealer Sealer = new(Keys.Of("k1"));

    [Fact]
    public void Whatever_is_sealed_opens_again_and_seals_to_the_same_handle_in_another_process() =>
        Prop.ForAll(Texts(), Texts(), (purpose, value) =>
        {
            var handle = Sealer.Seal(purpose, value);
            return Sealer.TryOpen(purpose, handle, out var opened) && opened == value && new Sealer(Keys.Of("k1")).Seal(purpose, value) == handle;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_handle_is_good_only_for_its_purpose() =>
        Prop.ForAll(Texts(), Texts(), Texts(), (purpose, other, value) =>
            purpose == other || !Sealer.TryOpen(other, Sealer.Seal(purpose, value), out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_byte_can_be_changed() =>
        Prop.ForAll(Texts(), ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<byte>(), (value, place, mask) =>
        {
            var handle = Sealer.Seal(Purpose, value);
            var bytes = Base64Url.DecodeFromChars(handle.AsSpan(handle.IndexOf('.') + 1));
            bytes[place.Get % bytes.Length] ^= mask;
            return mask == 0 || !Sealer.TryOpen(Purpose, $"k1.{Base64Url.EncodeToString(bytes)}", out _);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void No_character_can_be_changed_left_out_or_added(string value)
    {
        var handle = Sealer.Seal(Purpose, value);
        foreach (var place in Enumerable.Range(0, handle.Length))
        {
            foreach (var character in "AQgw-_.=+/ \n9z".Where(character => character != handle[place]))
            {
                Refused(string.Concat(handle.AsSpan(0, place), [character], handle.AsSpan(place + 1)));
            }

            Refused(handle[..place]);
            Refused(handle.Remove(place, 1));
        }

        foreach (var tail in (string[])["=", "==", " ", "\n", "A", "%3D"]) Refused(handle + tail);
        foreach (var head in (string[])[" ", ".", "k1."]) Refused(head + handle);
    }

    [Fact]
    public void The_same_bytes_have_no_second_spelling()
    {
        // One byte of text makes 29 sealed ones, and the last character of their 39 carries two bits that mean nothing.
        var handle = Sealer.Seal(Purpose, "a");
        foreach (var last in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(last => last != handle[^1])) Refused(handle[..^1] + last);
    }

    [Fact]
    public void Purpose_and_value_do_not_run_into_each_other() => Assert.NotEqual(Sealer.Seal("ab", "c"), Sealer.Seal("a", "bc"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("k1")]
    [InlineData("k1.")]
    [InlineData("k1.AAAA")]
    [InlineData("k1.!!!!")]
    [InlineData(".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    public void What_was_never_sealed_does_not_open(string handle) => Refused(handle);

    [Fact]
    public void A_handle_of_boundless_length_does_not_open() => Refused("k1." + new string('A', 100_000));

    private static void Refused(string handle)
    {
        Assert.False(Sealer.TryOpen(Purpose, handle, out var value));
        Assert.Equal("", value);
    }

    private static Arbitrary<string> Texts() => Gen.Elements("a", "b", "Z", "7", "/", ".", "=", " ", "\0", "\n", "é", "中", "🙂").ArrayOf().Select(string.Concat).ToArbitrary();
}
