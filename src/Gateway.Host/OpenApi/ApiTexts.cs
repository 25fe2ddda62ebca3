namespace Gateway.Host.OpenApi;

/// <summary>The sentences of the OpenAPI document.</summary>
internal static class ApiTexts
{
    public static IReadOnlyList<(string Name, string Text)> Tags { get; } =
    [
        ("Discovery", "What providers and connections there are and what can be done with them."),
        ("Workspaces", "Organizations, workspaces, teams or tenants, as the provider calls them. `{workspace}` may be `default`."),
        ("Members", "People who have joined, and the users a workspace knows of."),
        ("Invitations", "Inviting people, from the inviting side."),
        ("Invitee", "What the holder of an invitation's token can do."),
        ("Health", "Whether the process lives and is ready."),
    ];

    public static IReadOnlyDictionary<string, (string Tag, string Summary)> Operations { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["providers.list"] = ("Discovery", "Lists the providers"),
        ["providers.get"] = ("Discovery", "Reads a provider: credentials, settings, roles, support per operation"),
        ["connections.list"] = ("Discovery", "Lists the connections your key reaches"),
        ["connections.get"] = ("Discovery", "Reads a connection and its effective capabilities"),
        ["connections.verify"] = ("Discovery", "Makes the one cheapest authenticated call and says what it found and cost"),
        ["workspaces.list"] = ("Workspaces", "Lists workspaces"),
        ["workspaces.get"] = ("Workspaces", "Reads a workspace"),
        ["workspaces.create"] = ("Workspaces", "Makes a workspace"),
        ["workspaces.update"] = ("Workspaces", "Changes a workspace"),
        ["workspaces.delete"] = ("Workspaces", "Deletes or deactivates a workspace"),
        ["workspaces.setDefault"] = ("Workspaces", "Makes a workspace the provider's own default"),
        ["users.list"] = ("Members", "Lists the users a workspace knows of"),
        ["members.list"] = ("Members", "Lists members"),
        ["members.get"] = ("Members", "Reads a member"),
        ["members.add"] = ("Members", "Makes a known user a member at once"),
        ["members.update"] = ("Members", "Changes a member's role"),
        ["members.remove"] = ("Members", "Removes a member"),
        ["invitations.list"] = ("Invitations", "Lists invitations"),
        ["invitations.get"] = ("Invitations", "Reads an invitation"),
        ["invitations.create"] = ("Invitations", "Invites one address"),
        ["invitations.createBatch"] = ("Invitations", "Invites up to 1,000 addresses"),
        ["invitations.resend"] = ("Invitations", "Sends an invitation again"),
        ["invitations.revoke"] = ("Invitations", "Withdraws an invitation"),
        ["invitations.lookup"] = ("Invitee", "Looks at an invitation by its token"),
        ["invitations.accept"] = ("Invitee", "Accepts an invitation by its token"),
        ["invitations.decline"] = ("Invitee", "Declines an invitation by its token"),
        ["health.live"] = ("Health", "Whether the process lives"),
        ["health.ready"] = ("Health", "Whether it may be sent requests"),
    };

    public static IReadOnlyDictionary<string, string> PathParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["provider"] = "The provider's id.",
        ["connection"] = "The connection's name.",
        ["workspace"] = "The workspace's id, or `default` for the connection's default workspace.",
        ["member"] = "The membership's id.",
        ["invitation"] = "The invitation's id.",
    };
}
