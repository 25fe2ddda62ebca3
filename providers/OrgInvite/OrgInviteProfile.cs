using AutoMapper;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.OrgInvite;

/// <summary>Wire to canonical, field by field. Workspace ids and sealed handles come from the call and are set by the adapter.</summary>
internal sealed class OrgInviteProfile : Profile
{
    private static readonly ValueTable<WorkspaceStatus> WorkspaceStatuses = new(
        WorkspaceStatus.Unknown,
        ("active", WorkspaceStatus.Active),
        ("deleted", WorkspaceStatus.Deleted));

    public OrgInviteProfile()
    {
        Envelope(CreateMap<OrgRecord, Workspace>())
            .ForMember(to => to.Status, map => map.MapFrom(from => StatusOf(from)))
            .ForMember(to => to.CreatedAt, map => map.MapFrom(from => Optional.Of(WireTime.Parse(from.CreatedAt))))
            .ForMember(to => to.Description, map => map.Ignore())
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore());

        Envelope(CreateMap<MembershipRecord, Workspace>())
            .ForMember(to => to.Id, map => map.MapFrom(from => from.OrgId))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.OrgName))
            .ForMember(to => to.Status, map => map.MapFrom(_ => WorkspaceStatus.Active)) // one belongs only to organizations in use
            .ForMember(to => to.Description, map => map.Ignore())
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.CreatedAt, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore());

        Envelope(CreateMap<LoginRecord, User>())
            .ForMember(to => to.Id, map => map.MapFrom(from => Optional.Of(from.Id)))
            .ForMember(to => to.Email, map => map.MapFrom(from => Optional.Of(from.Email)))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => Optional.Of(from.Name)));

        Envelope(CreateMap<MemberRecord, Member>())
            .ForMember(to => to.WorkspaceId, map => map.Ignore())
            .ForMember(to => to.UserId, map => map.MapFrom(from => Optional.Of(from.LoginId)))
            .ForMember(to => to.Email, map => map.MapFrom(from => Optional.Of(from.Email)))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => Optional.Of(from.Name)))
            .ForMember(to => to.Role, map => map.MapFrom(from => OrgInviteRoles.Read(from.Roles)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => OrgInviteRoles.Join(from.Roles)))
            .ForMember(to => to.Status, map => map.MapFrom(from => from.IsActive == true ? MemberStatus.Active : MemberStatus.Unknown))
            .ForMember(to => to.JoinedAt, map => map.MapFrom(from => Optional.Of(WireTime.Parse(from.JoinedAt))));

        Invited(CreateMap<MemberRecord, Invitation>())
            .ForMember(to => to.Email, map => map.MapFrom(from => Optional.Of(from.Email)))
            .ForMember(to => to.Role, map => map.MapFrom(from => OrgInviteRoles.Read(from.Roles)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => OrgInviteRoles.Join(from.Roles)));

        Invited(CreateMap<NewInvite, Invitation>())
            .ForMember(to => to.Email, map => map.MapFrom(from => Optional.Of(from.Email)))
            .ForMember(to => to.Role, map => map.MapFrom(from => OrgInviteRoles.Read(from.Roles)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => OrgInviteRoles.Join(from.Roles)));

        Envelope(CreateMap<InviteValidation, InvitationPreview>())
            .ForMember(to => to.WorkspaceId, map => map.MapFrom(from => Optional.Of(from.OrgId)))
            .ForMember(to => to.WorkspaceName, map => map.MapFrom(from => Optional.Of(from.OrgName)))
            .ForMember(to => to.Email, map => map.Ignore())
            .ForMember(to => to.Role, map => map.MapFrom(from => from.Role == null ? default : new Optional<Role>(OrgInviteRoles.Table.Read(from.Role))))
            .ForMember(to => to.Status, map => map.MapFrom(from => from.IsValid ? InvitationStatus.Pending : InvitationStatus.Unknown));
    }

    private static IMappingExpression<TFrom, Invitation> Invited<TFrom>(IMappingExpression<TFrom, Invitation> map) => Envelope(map)
        .ForMember(to => to.Id, member => member.Ignore())
        .ForMember(to => to.WorkspaceId, member => member.Ignore())
        .ForMember(to => to.Status, member => member.MapFrom(_ => InvitationStatus.Pending))
        .ForMember(to => to.StatusSource, member => member.MapFrom(_ => StatusSource.Assumed))
        .ForMember(to => to.Inviter, member => member.Ignore())
        .ForMember(to => to.CreatedAt, member => member.Ignore())
        .ForMember(to => to.UpdatedAt, member => member.Ignore())
        .ForMember(to => to.ExpiresAt, member => member.Ignore())
        .ForMember(to => to.AcceptUrl, member => member.Ignore());

    private static IMappingExpression<TFrom, TTo> Envelope<TFrom, TTo>(IMappingExpression<TFrom, TTo> map)
        where TTo : Resource => map
        .ForMember(to => to.Provider, member => member.Ignore())
        .ForMember(to => to.Connection, member => member.Ignore())
        .ForMember(to => to.Extensions, member => member.Ignore())
        .ForMember(to => to.Raw, member => member.Ignore())
        .ForMember(to => to.Meta, member => member.Ignore());

    /// <summary>A suspended organization is still called active; who suspended it says so.</summary>
    private static WorkspaceStatus StatusOf(OrgRecord org) =>
        WorkspaceStatuses.Read(org.Status) is var status && status == WorkspaceStatus.Active && org.SuspendedBy is not null ? WorkspaceStatus.Deactivated : status;
}

/// <summary>The profile, ready to use.</summary>
internal sealed class OrgInviteMapper(ILoggerFactory loggers)
{
    private readonly ProviderMapper _mapper = ProviderMapper.Of(loggers);

    public T Map<T>(object wire)
        where T : Resource => _mapper.Map<T>(wire);
}
