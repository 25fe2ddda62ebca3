using AutoMapper;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Koyeb;

/// <summary>Wire to canonical. The adapter adds what needs the call's context: workspace ids the wire left out, extensions, raw bodies and links.</summary>
internal sealed class KoyebProfile : Profile
{
    public KoyebProfile()
    {
        CreateMap<KoyebOrganization, Workspace>()
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Name ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(from => KoyebDefinition.WorkspaceStatuses.Read(from.Status)))
            .ForMember(to => to.Description, map => map.Ignore())
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.CreatedAt, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore())
            .ForMember(to => to.Provider, map => map.Ignore())
            .ForMember(to => to.Connection, map => map.Ignore())
            .ForMember(to => to.Extensions, map => map.Ignore())
            .ForMember(to => to.Raw, map => map.Ignore())
            .ForMember(to => to.Meta, map => map.Ignore());

        CreateMap<KoyebMember, Member>()
            .ForMember(to => to.WorkspaceId, map => map.MapFrom(from => from.OrganizationId))
            .ForMember(to => to.UserId, map => map.MapFrom(from => Said(from.UserId)))
            .ForMember(to => to.Email, map => map.MapFrom(from => from.User == null ? default : Said(from.User.Email)))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => from.User == null ? default : Said(from.User.Name)))
            .ForMember(to => to.Role, map => map.MapFrom(from => KoyebDefinition.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => RoleWord(from.Role)))
            .ForMember(to => to.Status, map => map.MapFrom(from => KoyebDefinition.MemberStatuses.Read(from.Status)))
            .ForMember(to => to.JoinedAt, map => map.MapFrom(from => Instant(from.JoinedAt)))
            .ForMember(to => to.Provider, map => map.Ignore())
            .ForMember(to => to.Connection, map => map.Ignore())
            .ForMember(to => to.Extensions, map => map.Ignore())
            .ForMember(to => to.Raw, map => map.Ignore())
            .ForMember(to => to.Meta, map => map.Ignore());

        CreateMap<KoyebInvitation, Invitation>()
            .ForMember(to => to.WorkspaceId, map => map.MapFrom(from => from.OrganizationId))
            .ForMember(to => to.Email, map => map.MapFrom(from => Said(from.Email)))
            .ForMember(to => to.Role, map => map.MapFrom(from => KoyebDefinition.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => RoleWord(from.Role)))
            .ForMember(to => to.Status, map => map.MapFrom(from => KoyebDefinition.InvitationStatuses.Read(from.Status)))
            .ForMember(to => to.StatusSource, map => map.MapFrom(from => StatusSource.Reported))
            .ForMember(to => to.Inviter, map => map.MapFrom(from => Inviter(from)))
            .ForMember(to => to.ExpiresAt, map => map.MapFrom(from => Instant(from.ExpiresAt)))
            .ForMember(to => to.CreatedAt, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore())
            .ForMember(to => to.AcceptUrl, map => map.Ignore())
            .ForMember(to => to.Provider, map => map.Ignore())
            .ForMember(to => to.Connection, map => map.Ignore())
            .ForMember(to => to.Extensions, map => map.Ignore())
            .ForMember(to => to.Raw, map => map.Ignore())
            .ForMember(to => to.Meta, map => map.Ignore());
    }

    /// <summary>An empty text is how protobuf's JSON writes a field that was never set; null stays null.</summary>
    private static Optional<string?> Said(Optional<string?> wire) => wire.ValueOrDefault is "" ? default : wire;

    /// <summary>A text that is no date reads as absent, an explicit null as null.</summary>
    private static Optional<DateTimeOffset?> Instant(Optional<string?> wire) =>
        wire is { IsPresent: true, ValueOrDefault: null } ? new Optional<DateTimeOffset?>(null) : Optional.Of(WireTime.Parse(wire.ValueOrDefault));

    /// <summary>A role left out is the enum's zero value, spelled as the provider would have.</summary>
    private static string RoleWord(string? role) => string.IsNullOrEmpty(role) ? KoyebDefinition.Unset : role;

    /// <summary>The person, or the bare id where the person is left out; an explicit null only where nothing else is said.</summary>
    private static Optional<Person?> Inviter(KoyebInvitation wire)
    {
        var user = wire.Inviter.ValueOrDefault;
        var id = Said(user?.Id ?? default);
        var person = new Person
        {
            Id = id.IsPresent ? id : Optional.OfNonEmpty(wire.InviterId),
            Email = Said(user?.Email ?? default),
            DisplayName = Said(user?.Name ?? default),
        };
        if (person != new Person()) return person;
        return wire.Inviter is { IsPresent: true, ValueOrDefault: null } ? new Optional<Person?>(null) : default;
    }
}
