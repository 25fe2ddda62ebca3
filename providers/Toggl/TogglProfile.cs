using AutoMapper;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Toggl;

/// <summary>Somebody the organization lists as invited, seen from one workspace.</summary>
internal sealed record TogglPending(string WorkspaceId, TogglOrgUser User, TogglOrgUserWorkspace? Place);

/// <summary>An invitation that was just sent: the reply's two lists name the same person in different words.</summary>
internal sealed record TogglSent(string WorkspaceId, string Role, string Email, TogglInvitationInfo Info, TogglInvitation? Named);

/// <summary>Wire to canonical.</summary>
internal sealed class TogglProfile : Profile
{
    public TogglProfile()
    {
        var roles = TogglDefinition.Instance.Roles;

        Bare(CreateMap<TogglWorkspace, Workspace>())
            .ForMember(to => to.Id, map => map.MapFrom(from => TogglText.Of(from.Id) ?? string.Empty))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Name ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(from => from.SuspendedAt == null ? WorkspaceStatus.Active : WorkspaceStatus.Deactivated))
            .ForMember(to => to.UpdatedAt, map => map.MapFrom(from => TogglText.Instant(from.At)))
            .ForMember(to => to.Description, map => map.Ignore())
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.CreatedAt, map => map.Ignore());

        Bare(CreateMap<TogglSimpleUser, User>())
            .ForMember(to => to.Id, map => map.MapFrom(from => Optional.Of(TogglText.Of(from.Id))))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => from.FullName));

        Bare(CreateMap<TogglWorkspaceUser, Member>())
            .ForMember(to => to.Id, map => map.MapFrom(from => TogglText.Of(from.Id) ?? string.Empty))
            .ForMember(to => to.WorkspaceId, map => map.MapFrom(from => TogglText.Of(from.WorkspaceId ?? from.Wid) ?? string.Empty))
            .ForMember(to => to.UserId, map => map.MapFrom(from => Optional.Of(TogglText.Of(from.UserId ?? from.Uid))))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => from.Name))
            .ForMember(to => to.Role, map => map.MapFrom(from => roles.Read(TogglText.Role(from.Role, from.WorkspaceAdmin ?? from.Admin, from.RoleId))))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => TogglText.Role(from.Role, from.WorkspaceAdmin ?? from.Admin, from.RoleId)))
            .ForMember(to => to.Status, map => map.MapFrom(from => from.Inactive == true ? MemberStatus.Suspended : MemberStatus.Active))
            .ForMember(to => to.JoinedAt, map => map.Ignore());

        Untimed(Bare(CreateMap<TogglPending, Invitation>()))
            .ForMember(to => to.Id, map => map.MapFrom(from => TogglText.Of(from.User.InvitationId) ?? string.Empty))
            .ForMember(to => to.Email, map => map.MapFrom(from => from.User.Email))
            .ForMember(to => to.Role, map => map.MapFrom(from => roles.Read(RoleOf(from))))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => RoleOf(from)))
            .ForMember(to => to.StatusSource, map => map.MapFrom(_ => StatusSource.Derived))
            .ForMember(to => to.Inviter, map => map.Ignore());

        Untimed(Bare(CreateMap<TogglSent, Invitation>()))
            .ForMember(to => to.Id, map => map.MapFrom(from => TogglText.Of(from.Info.InvitationId) ?? string.Empty))
            .ForMember(to => to.Email, map => map.MapFrom(from => Optional.Of(from.Info.Email ?? from.Email)))
            .ForMember(to => to.Role, map => map.MapFrom(from => roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => from.Role))
            .ForMember(to => to.StatusSource, map => map.MapFrom(_ => StatusSource.Assumed))
            .ForMember(to => to.Inviter, map => map.MapFrom(from => Sender(from)));

        Bare(CreateMap<TogglSsoInvitation, InvitationPreview>())
            .ForMember(to => to.Status, map => map.MapFrom(_ => InvitationStatus.Pending))
            .ForMember(to => to.WorkspaceId, map => map.Ignore())
            .ForMember(to => to.WorkspaceName, map => map.Ignore())
            .ForMember(to => to.Role, map => map.Ignore());
    }

    private static string RoleOf(TogglPending from) => TogglText.Role(from.Place?.Role, from.Place?.Admin, from.Place?.RoleId);

    private static Optional<Person?> Sender(TogglSent from)
    {
        var id = TogglText.Of(from.Info.SenderId);
        if (id is null && from.Named?.SenderEmail is null && from.Named?.SenderName is null) return default;
        return new Person { Id = Optional.Of(id), Email = Optional.Of(from.Named?.SenderEmail), DisplayName = Optional.Of(from.Named?.SenderName) };
    }

    /// <summary>Leaves out what every object has and the mapping does not say.</summary>
    private static IMappingExpression<TFrom, TTo> Bare<TFrom, TTo>(IMappingExpression<TFrom, TTo> map)
        where TTo : Resource => map
        .ForMember(to => to.Provider, option => option.Ignore())
        .ForMember(to => to.Connection, option => option.Ignore())
        .ForMember(to => to.Extensions, option => option.Ignore())
        .ForMember(to => to.Raw, option => option.Ignore())
        .ForMember(to => to.Meta, option => option.Ignore());

    /// <summary>Invitations here are pending and carry no times; the link is added where it was asked for.</summary>
    private static IMappingExpression<TFrom, Invitation> Untimed<TFrom>(IMappingExpression<TFrom, Invitation> map) => map
        .ForMember(to => to.Status, option => option.MapFrom(_ => InvitationStatus.Pending))
        .ForMember(to => to.CreatedAt, option => option.Ignore())
        .ForMember(to => to.UpdatedAt, option => option.Ignore())
        .ForMember(to => to.ExpiresAt, option => option.Ignore())
        .ForMember(to => to.AcceptUrl, option => option.Ignore());
}
