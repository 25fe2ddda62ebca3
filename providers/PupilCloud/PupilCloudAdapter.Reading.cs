using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

// From wire records to answers: what the profile can't know because it depends on the call.
internal sealed partial class PupilCloudAdapter
{
    private const string InvitationHandle = "invitation";

    /// <summary>A workspace; <paramref name="asked"/> is the id the call named, where it named one.</summary>
    private Result<Workspace> Read(PupilWorkspace wire, ProviderContext context, string? asked = null)
    {
        var id = NonEmpty(wire.Id) ?? asked;
        if (id is null) return Nameless("workspace");
        var shown = RawBody.Of(wire, PupilJson.Default.PupilWorkspace);
        return mapper.ToWorkspace(wire) with
        {
            Id = id,
            IsDefault = asked == PupilCloudDefinition.DefaultWorkspace ? true : Optional<bool>.Absent,
            Extensions = Extras(
                shown,
                "status",
                "plan_id",
                "picture_url",
                "default_template_id",
                "world_video_mode",
                "raw_file_downloads",
                "alpha_features",
                "created_by_user_id",
                "deleted_by_user_id",
                "deleted_at"),
            Raw = context.WantsRaw ? shown : null,
        };
    }

    /// <summary>A member; <paramref name="asked"/> is the user id the call named, where it named one.</summary>
    private Result<Member> Read(PupilMember wire, ProviderContext context, string? workspace, string? asked = null)
    {
        var id = NonEmpty(wire.UserId) ?? NonEmpty(wire.User?.Id) ?? asked;
        var home = NonEmpty(wire.WorkspaceId) ?? workspace;
        if (id is null || home is null) return Nameless("member");
        var shown = RawBody.Of(wire, PupilJson.Default.PupilMember);
        return mapper.ToMember(wire) with
        {
            Id = id,
            WorkspaceId = home,
            Extensions = Extras([shown, shown["user"] as JsonObject], "updated_at", "email_verified", "photo_url"),
            Raw = context.WantsRaw ? shown : null,
        };
    }

    /// <summary>An invitation; <paramref name="asked"/> is the token the call named, where it named one.</summary>
    private Result<Invitation> Read(PupilInvitation wire, ProviderContext context, string workspace, string? asked = null)
    {
        var token = asked ?? NonEmpty(wire.Token);
        if (token is null) return Nameless("invitation");
        var (status, source) = Standing(wire, context.Time);
        var shown = RawBody.Of(wire, PupilJson.Default.PupilInvitation);
        return mapper.ToInvitation(wire) with
        {
            Id = context.Handles.Seal(InvitationHandle, token),
            WorkspaceId = NonEmpty(wire.WorkspaceId) ?? workspace,
            Status = status,
            StatusSource = source,
            AcceptUrl = context.WantsAcceptUrl ? PupilCloudDefinition.AcceptUrl(context.Connection.Setting(PupilCloudDefinition.AcceptUrlTemplate), token) : null,
            Extensions = Extras(shown, "id"),
            Raw = context.WantsRaw ? shown : null,
        };
    }

    /// <summary>The provider has no status: what it shows waits, unless its time is over.</summary>
    private static (InvitationStatus Status, StatusSource Source) Standing(PupilInvitation wire, TimeProvider time) =>
        PupilCloudProfile.Instant(wire.ExpiresAt).ValueOrDefault is not { } end ? (InvitationStatus.Pending, StatusSource.Assumed)
        : end > time.GetUtcNow() ? (InvitationStatus.Pending, StatusSource.Derived)
        : (InvitationStatus.Expired, StatusSource.Derived);

    /// <summary>Reads a list, which the provider always sends whole.</summary>
    private static Result<Page<T>> Whole<TWire, T>(List<TWire> wires, Func<TWire, Result<T>> read)
        where TWire : class
    {
        var items = new List<T>(wires.Count);
        foreach (var wire in wires)
        {
            if (wire is null) return OperationError.BadResponse("The provider's list holds a null.");
            if (!read(wire).TryGet(out var item, out var error)) return error;
            items.Add(item);
        }

        return Page<T>.Whole(items);
    }

    /// <summary>The reply to a write: what can't be read of it does not undo it.</summary>
    private static Result<T> Written<T>(Result<T> read) =>
        read.MapError(error => error with { Outcome = Outcome.Done, Detail = $"The write was done, but its reply can't be shown. {error.Detail}" });

    private static Dictionary<string, JsonObject>? Extras(JsonObject shown, params string[] names) => Extras([shown], names);

    private static Dictionary<string, JsonObject>? Extras(JsonObject?[] sources, params string[] names)
    {
        var extras = new JsonObject();
        foreach (var name in names)
        {
            foreach (var source in sources)
            {
                if (source is null || !source.TryGetPropertyValue(name, out var value)) continue;
                extras[name] = value?.DeepClone();
                break;
            }
        }

        return extras.Count == 0 ? null : new Dictionary<string, JsonObject> { [PupilCloudDefinition.Id] = extras };
    }

    private static OperationError Nameless(string kind) => OperationError.BadResponse($"The provider's reply holds a {kind} without what identifies it.");

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
