using System.Globalization;
using AutoMapper;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

/// <summary>Maps wire records to canonical ones. What needs the call's context (workspace, raw, accept link) is added by <see cref="DeepOpinionMapping"/>.</summary>
internal sealed class DeepOpinionProfile : Profile
{
    public DeepOpinionProfile()
    {
        Resource<WorkspaceWire, Workspace>()
            .ForMember(to => to.Id, map => map.MapFrom(from => Id(from.Id)))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Name ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(from => WorkspaceStatus.Active))
            .ForMember(to => to.CreatedAt, map => map.MapFrom(from => Optional.Of(WireTime.Parse(from.Created))))
            .ForMember(to => to.IsDefault, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore());

        Resource<PermissionWire, Member>()
            .ForMember(to => to.Id, map => map.MapFrom(from => Id(from.Id)))
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => from.User))
            .ForMember(to => to.Role, map => map.MapFrom(from => DeepOpinionDefinition.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => from.Role ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(from => MemberStatus.Active))
            .ForMember(to => to.WorkspaceId, map => map.Ignore())
            .ForMember(to => to.UserId, map => map.Ignore())
            .ForMember(to => to.Email, map => map.Ignore())
            .ForMember(to => to.JoinedAt, map => map.Ignore());

        Resource<UserWire, User>()
            .ForMember(to => to.DisplayName, map => map.MapFrom(from => FullName(from.FirstName, from.LastName)))
            .ForMember(to => to.Id, map => map.Ignore());

        Resource<InvitationWire, Invitation>()
            .ForMember(to => to.Id, map => map.MapFrom(from => Id(from.Id)))
            .ForMember(to => to.Role, map => map.MapFrom(from => DeepOpinionDefinition.Roles.Read(from.Role)))
            .ForMember(to => to.ProviderRole, map => map.MapFrom(from => from.Role ?? string.Empty))
            .ForMember(to => to.Status, map => map.MapFrom(from => InvitationStatus.Pending))
            .ForMember(to => to.StatusSource, map => map.MapFrom(from => StatusSource.Assumed))
            .ForMember(to => to.Inviter, map => map.MapFrom(from => Inviter(from.InvitedById)))
            .ForMember(to => to.CreatedAt, map => map.MapFrom(from => Optional.Of(WireTime.Parse(from.Created))))
            .ForMember(to => to.WorkspaceId, map => map.Ignore())
            .ForMember(to => to.UpdatedAt, map => map.Ignore())
            .ForMember(to => to.ExpiresAt, map => map.Ignore())
            .ForMember(to => to.AcceptUrl, map => map.Ignore());
    }

    private IMappingExpression<TWire, TCanonical> Resource<TWire, TCanonical>()
        where TCanonical : Resource =>
        CreateMap<TWire, TCanonical>()
            .ForMember(to => to.Provider, map => map.Ignore())
            .ForMember(to => to.Connection, map => map.Ignore())
            .ForMember(to => to.Extensions, map => map.Ignore())
            .ForMember(to => to.Raw, map => map.Ignore())
            .ForMember(to => to.Meta, map => map.Ignore());

    private static string Id(long? id) => id?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static Optional<Person?> Inviter(Optional<long?> user) =>
        user.Select(id => id is null ? null : new Person { Id = Id(id) });

    // Names that are sent but empty say nothing; only an explicit null says "no name".
    private static Optional<string?> FullName(Optional<string?> first, Optional<string?> last)
    {
        var name = string.Join(' ', new[] { first.ValueOrDefault?.Trim(), last.ValueOrDefault?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        if (name.Length > 0) return name;
        return IsNull(first) || IsNull(last) ? new Optional<string?>(null) : default;
    }

    private static bool IsNull(Optional<string?> part) => part is { IsPresent: true, ValueOrDefault: null };
}
