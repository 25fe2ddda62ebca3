using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Providers;
using IdForms = Gateway.Core.Catalog.IdForms;

namespace Gateway.Core.Tests.Catalog;

public sealed class IdFormsTests
{
    [Theory]
    [InlineData(IdForm.Integer, "0")]
    [InlineData(IdForm.Integer, "123456789012345678")]
    [InlineData(IdForm.Uuid, "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData(IdForm.Uuid, "3FA85F64-5717-4562-B3FC-2C963F66AFA6")]
    [InlineData(IdForm.Opaque, "a-B_9.~")]
    [InlineData(IdForm.Opaque, "...")]
    [InlineData(IdForm.Sealed, "k1.AAAA-_")]
    public void Good(IdForm form, string id) => Assert.Null(IdForms.Check("member", id, form));

    [Theory]
    [InlineData(IdForm.Integer, "")]
    [InlineData(IdForm.Integer, "-1")]
    [InlineData(IdForm.Integer, "1.0")]
    [InlineData(IdForm.Integer, "٣")]
    [InlineData(IdForm.Integer, "1234567890123456789")]
    [InlineData(IdForm.Uuid, "3fa85f6457174562b3fc2c963f66afa6")]
    [InlineData(IdForm.Uuid, "{3fa85f64-5717-4562-b3fc-2c963f66afa6}")]
    [InlineData(IdForm.Uuid, "zfa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData(IdForm.Opaque, "")]
    [InlineData(IdForm.Opaque, ".")]
    [InlineData(IdForm.Opaque, "..")]
    [InlineData(IdForm.Opaque, "a/b")]
    [InlineData(IdForm.Opaque, "a%2Fb")]
    [InlineData(IdForm.Opaque, "a\\b")]
    [InlineData(IdForm.Opaque, "a\0b")]
    [InlineData(IdForm.Opaque, "a?b")]
    [InlineData(IdForm.Opaque, "é")]
    [InlineData(IdForm.Sealed, "")]
    [InlineData(IdForm.Sealed, "a b")]
    public void Bad(IdForm form, string id)
    {
        var error = IdForms.Check("member", id, form)!;

        Assert.Equal((ErrorCode.ValidationFailed, "{member}"), (error.Code, Assert.Single(error.Fields).Pointer));
        Assert.Contains(IdForms.Describe(form), error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_has_a_longest_length()
    {
        Assert.True(IdForms.Matches(new string('a', 200), IdForm.Opaque));
        Assert.False(IdForms.Matches(new string('a', 201), IdForm.Opaque));
        Assert.False(IdForms.Matches(new string('a', 8193), IdForm.Sealed));
    }

    [Fact]
    public void An_id_in_a_body_is_named_by_its_pointer() => Assert.Equal("/userId", Assert.Single(IdForms.Check("/userId", "x", IdForm.Integer)!.Fields).Pointer);
}
