using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Tests.Providers;

public sealed class RoleTableTests
{
    private static readonly RoleTable Table = new(
        new RoleRow("OWNER", Role.Owner, Writable: false),
        new RoleRow("ADMIN", Role.Admin),
        new RoleRow("LEAD", Role.Custom),
        new RoleRow("USER", Role.Member),
        new RoleRow("GUEST_USER", Role.Member));

    [Theory]
    [InlineData("OWNER", Role.Owner)]
    [InlineData("admin", Role.Admin)]
    [InlineData("Lead", Role.Custom)]
    [InlineData("GUEST_USER", Role.Member)]
    [InlineData("EMPEROR", Role.Unknown)]
    [InlineData("", Role.Unknown)]
    [InlineData(null, Role.Unknown)]
    public void Reading_is_total(string? providerRole, Role role) => Assert.Equal(role, Table.Read(providerRole));

    [Theory]
    [InlineData("USER,ADMIN", Role.Admin)]
    [InlineData("user,lead", Role.Custom)]
    [InlineData("EMPEROR,USER", Role.Member)]
    [InlineData("EMPEROR", Role.Unknown)]
    public void Of_several_the_most_powerful_counts(string held, Role role) => Assert.Equal(role, Table.ReadHighest(held.Split(',')));

    [Fact]
    public void Of_none_there_is_no_role() => Assert.Equal(Role.Unknown, Table.ReadHighest([]));

    [Theory]
    [InlineData(Role.Admin, null, "ADMIN")]
    [InlineData(Role.Member, null, "USER")]
    [InlineData(null, "lead", "LEAD")]
    [InlineData(null, "GUEST_USER", "GUEST_USER")]
    [InlineData(Role.Admin, "USER", "USER")]
    public void Writing_gives_the_providers_spelling(Role? role, string? providerRole, string spelling) => Assert.Equal(spelling, Table.Write(new RoleChoice(role, providerRole)).Value);

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Custom)]
    [InlineData(Role.Unknown)]
    [InlineData(null)]
    public void A_role_the_provider_can_not_take_is_refused_and_the_allowed_ones_are_named(Role? role)
    {
        var error = Table.Write(new RoleChoice(role, null)).Error;

        Assert.Equal((ErrorCode.UnsupportedRole, "/role"), (error.Code, Assert.Single(error.Fields).Pointer));
        Assert.Contains("Allowed roles: admin, member; or providerRole: ADMIN, LEAD, USER, GUEST_USER.", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OWNER")]
    [InlineData("EMPEROR")]
    [InlineData("")]
    public void A_spelling_the_provider_can_not_take_is_refused_and_not_repeated(string providerRole)
    {
        var error = Table.Write(new RoleChoice(null, providerRole)).Error;

        Assert.Equal((ErrorCode.UnsupportedRole, "/providerRole"), (error.Code, Assert.Single(error.Fields).Pointer));
        Assert.EndsWith("Allowed: ADMIN, LEAD, USER, GUEST_USER.", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Discovery_lists_each_writable_role_once()
    {
        Assert.Equal([Role.Admin, Role.Member], Table.WritableRoles);
        Assert.Equal(["ADMIN", "LEAD", "USER", "GUEST_USER"], Table.WritableProviderRoles);
    }
}
