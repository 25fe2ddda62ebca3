using Gateway.Sandbox.DeepOpinion;
using Gateway.Sandbox.Koyeb;
using Gateway.Sandbox.OrgInvite;
using Gateway.Sandbox.PupilCloud;
using Gateway.Sandbox.Toggl;

namespace Gateway.Sandbox;

/// <summary>The configuration that points a gateway at a sandbox, as the texts of its two files.</summary>
public static class SandboxConnections
{
    /// <summary>The connections.yaml of the development mode; the credentials open nothing but a sandbox.</summary>
    public static string ConnectionsYaml(Uri sandbox)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        var at = sandbox.GetLeftPart(UriPartial.Authority);
        return string.Join('\n', ["connections:", .. Entries(at), ""]);
    }

    /// <summary>The consumers.yaml with the one consumer "dev", who may do everything.</summary>
    public static string ConsumersYaml(string keySha256Hex) => $"""
        consumers:
          dev:
            keys: ["sha256:{keySha256Hex}"]
            connections: ["*"]
            scopes: [{string.Join(", ", Scopes)}]

        """.ReplaceLineEndings("\n");

    private static IReadOnlyList<string> Scopes { get; } =
    [
        "workspaces:read", "workspaces:write", "members:read", "members:write",
        "invitations:read", "invitations:write", "invitations:accept", "passthrough",
    ];

    /// <summary>The connections, one line each.</summary>
    private static IEnumerable<string> Entries(string at) =>
    [
        $$"""  koyeb: { provider: koyeb, baseUrl: "{{at}}/koyeb", credentials: { token: "{{KoyebSeed.Token}}" } }""",
        $$"""  deepopinion: { provider: deepopinion, baseUrl: "{{at}}/deepopinion", credentials: { token: "{{DeepOpinionSeed.OwnerToken}}" }, defaultWorkspace: "{{DeepOpinionSeed.AcmeId}}" }""",
        $$"""  pupil: { provider: pupil, baseUrl: "{{at}}/pupil/v2", credentials: { apiKey: "{{PupilSeed.OwnerKey}}" } }""",
        $$"""  pupil-invitee: { provider: pupil, baseUrl: "{{at}}/pupil/v2", credentials: { apiKey: "{{PupilSeed.InviteeKey}}" } }""",
        $$"""  toggl: { provider: toggl, baseUrl: "{{at}}/toggl/api/v9", credentials: { apiToken: "{{TogglSeed.Token}}" }, settings: { organizationId: "{{TogglSeed.Organization}}" }, defaultWorkspace: "{{TogglSeed.Workspace}}" }""",
        $$"""  org-invite: { provider: org-invite, baseUrl: "{{at}}/org-invite/api", credentials: { accessToken: "{{OrgInviteSeed.OwnerToken}}" }, defaultWorkspace: "{{OrgInviteSeed.AcmeId}}" }""",
    ];
}
