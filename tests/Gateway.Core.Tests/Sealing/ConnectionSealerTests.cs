using Gateway.Abstractions.Errors;
using Gateway.Core.Sealing;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Sealing;

public sealed class ConnectionSealerTests
{
    private static readonly Sealer Sealer = new(Keys.Of("k1"));
    private static readonly ConnectionSealer Acme = new(Sealer, "acme");

    [Fact]
    public void A_handle_opens_on_its_connection_as_what_it_is() => Assert.Equal("secret-token", Acme.Unseal("invitation", Acme.Seal("invitation", "secret-token")).Value);

    [Fact]
    public void A_handle_does_not_show_its_value()
    {
        var handle = Acme.Seal("invitation", "secret-token");

        Assert.DoesNotContain("secret", handle, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(System.Buffers.Text.Base64Url.EncodeToString("secret"u8), handle, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_connection_can_not_open_it() => Refused(new ConnectionSealer(Sealer, "other").Unseal("invitation", Acme.Seal("invitation", "v")));

    [Fact]
    public void A_handle_of_one_kind_is_none_of_another() => Refused(Acme.Unseal("invitation", Acme.Seal("member", "v")));

    private static void Refused(Result<string> result)
    {
        Assert.Equal(ErrorCode.ValidationFailed, result.Error.Code);
        Assert.Equal("{invitation}", Assert.Single(result.Error.Fields).Pointer);
    }
}
