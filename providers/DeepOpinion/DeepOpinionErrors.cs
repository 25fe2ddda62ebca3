using System.Text.Json;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;

namespace Gateway.Providers.DeepOpinion;

/// <summary>Reads DeepOpinion's failures. What a 409 means depends on the call; error bodies are undocumented and may be JSON, text or a page.</summary>
internal sealed class DeepOpinionErrors : IErrorReader
{
    public OperationError Read(ProviderRequest request, ProviderResponse response)
    {
        var body = response.TryJson(DeepOpinionJson.Default.ErrorWire);
        var error = StatusErrors.Read(response, Text(body?.Status), Text(body?.Message) ?? response.BareText(), KindOf(request.Template));
        return response.Status switch
        {
            401 when !request.SendsCredential => error with
            {
                Code = ErrorCode.ProviderRejected,
                Detail = "The provider answered 401 to a call that carried no credential: either it refuses the invitee's password, "
                    + $"or it wants the connection's credential (setting {DeepOpinionDefinition.AcceptWithCredential}).",
            },
            404 when request.Template == DeepOpinionApi.Permissions && request.Method == HttpMethod.Post => error with
            {
                Detail = "The provider knows no such workspace, or no such user.",
            },
            409 => Conflict(request, error),
            _ => error,
        };
    }

    private static OperationError Conflict(ProviderRequest request, OperationError error) => request.Template switch
    {
        DeepOpinionApi.Organizations or DeepOpinionApi.Organization when request.Method != HttpMethod.Delete => error with
        {
            Code = ErrorCode.AlreadyExists,
            Resource = ResourceKind.Workspace,
            Detail = "A workspace of this name exists already.",
        },
        DeepOpinionApi.Permission => error with
        {
            Code = ErrorCode.LastOwner,
            Resource = ResourceKind.Member,
            Detail = "This member can't be removed or demoted: a workspace keeps at least one MANAGER.",
        },

        // One status stands for a wrong, a used and an expired token, so none of them is claimed.
        DeepOpinionApi.Accept => error with
        {
            Code = ErrorCode.InvitationNotPending,
            Resource = ResourceKind.Invitation,
            Detail = "The token is not, or no longer, that of a pending invitation: it is wrong, used or expired.",
        },
        _ => error,
    };

    private static ResourceKind KindOf(string template) => template switch
    {
        DeepOpinionApi.Permission => ResourceKind.Member,
        DeepOpinionApi.Invitation or DeepOpinionApi.Resend or DeepOpinionApi.Accept => ResourceKind.Invitation,
        _ => ResourceKind.Workspace,
    };

    private static string? Text(JsonElement? field) => field switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };
}
