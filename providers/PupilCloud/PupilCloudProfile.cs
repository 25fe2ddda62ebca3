using AutoMapper;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.PupilCloud;

/// <summary>Wire to canonical, field by field. What needs the call (ids that are sealed, statuses that depend on the clock) is set by the adapter.</summary>
internal sealed class PupilCloudProfile : Profile
{
    public PupilCloudProfile()
    {
        CreateMap<PupilWorkspace, Workspace>()
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Name ?? string.Empty))
            .ForMember(to => to.Description, map => map.Ignore())
            .ForMember(to => to.Status, map => map.MapFrom(from => StatusOf(from)))
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.CreatedAt, map => map.MapFrom(from => Instant(from.CreatedAt)))
            .ForMember(to => to.UpdatedAt, map => map.MapFrom(from => Instant(from.UpdatedAt)))
            .IgnoreEnvelope();

        CreateMap<PupilMember, Member>()
            .ForMember(to => to.Id, map => map.Ignore())
            .ForMember(to => to.UserId, map => map.Ignore()) // the membership has no id of its own: its id is the user's
            .ForMember(to => to.Email, map => map.MapFrom(from => from.User == null ? default : from.User.Email))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => from.User == null ? default : from.User.Name))
            .ForMember(to => to.Role, map => map.MapFrom(from => PupilCloudDefinition.Value.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => from.Role ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(_ => MemberStatus.Active))
            .ForMember(to => to.JoinedAt, map => map.MapFrom(from => Instant(from.CreatedAt)))
            .IgnoreEnvelope();

        CreateMap<PupilInvitation, Invitation>()
            .ForMember(to => to.Id, map => map.Ignore())
            .ForMember(to => to.Role, map => map.MapFrom(from => PupilCloudDefinition.Value.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => from.Role ?? string.Empty))
            .ForMember(to => to.Status, map => map.Ignore())
            .ForMember(to => to.StatusSource, map => map.Ignore())
            .ForMember(to => to.Inviter, map => map.MapFrom(from => from.CreatedByUserId.Select(PersonOf)))
            .ForMember(to => to.CreatedAt, map => map.MapFrom(from => Instant(from.CreatedAt)))
            .ForMember(to => to.UpdatedAt, map => map.Ignore())
            .ForMember(to => to.ExpiresAt, map => map.MapFrom(from => Instant(from.ExpiresAt)))
            .ForMember(to => to.AcceptUrl, map => map.Ignore())
            .IgnoreEnvelope();

        CreateMap<PupilInvitation, InvitationPreview>()
            .ForMember(to => to.WorkspaceId, map => map.MapFrom(from => Optional.Of(from.WorkspaceId)))
            .ForMember(to => to.WorkspaceName, map => map.Ignore())
            .ForMember(to => to.Role, map => map.MapFrom(from => new Optional<Role>(PupilCloudDefinition.Value.Roles.Read(from.Role))))
            .ForMember(to => to.Status, map => map.Ignore())
            .IgnoreEnvelope();
    }

    /// <summary>An instant; an explicit null stays one, and an unreadable date counts as nothing said.</summary>
    internal static Optional<DateTimeOffset?> Instant(Optional<string?> wire) =>
        wire is { IsPresent: true, ValueOrDefault: null } ? new Optional<DateTimeOffset?>(null) : Optional.Of(WireTime.Parse(wire.ValueOrDefault));

    private static Person? PersonOf(string? id) => id is null ? null : new Person { Id = id };

    /// <summary>A deletion date settles it; a workspace that is shown and says nothing is in use.</summary>
    private static WorkspaceStatus StatusOf(PupilWorkspace wire) =>
        wire.DeletedAt.ValueOrDefault is not null ? WorkspaceStatus.Deleted
        : wire.Status is null ? WorkspaceStatus.Active
        : PupilCloudDefinition.WorkspaceStatuses.Read(wire.Status);
}

/// <summary>The profile, ready to use.</summary>
internal sealed class PupilCloudMapper(ILoggerFactory loggers)
{
    private readonly ProviderMapper _mapper = ProviderMapper.Of(loggers);

    public Workspace ToWorkspace(PupilWorkspace wire) => _mapper.Map<Workspace>(wire);

    public Member ToMember(PupilMember wire) => _mapper.Map<Member>(wire);

    public Invitation ToInvitation(PupilInvitation wire) => _mapper.Map<Invitation>(wire);

    public InvitationPreview ToPreview(PupilInvitation wire) => _mapper.Map<InvitationPreview>(wire);
}

file static class ResourceMaps
{
    /// <summary>Leaves out what every resource carries and the core or the adapter sets.</summary>
    public static IMappingExpression<TFrom, TTo> IgnoreEnvelope<TFrom, TTo>(this IMappingExpression<TFrom, TTo> map)
        where TTo : Resource =>
        map.ForMember(to => to.Provider, member => member.Ignore())
            .ForMember(to => to.Connection, member => member.Ignore())
            .ForMember(to => to.Extensions, member => member.Ignore())
            .ForMember(to => to.Raw, member => member.Ignore())
            .ForMember(to => to.Meta, member => member.Ignore());
}
