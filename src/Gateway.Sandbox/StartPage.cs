namespace Gateway.Sandbox;

/// <summary>What a person sees who starts the sandbox alone.</summary>
internal static class StartPage
{
    public static string Text(Uri sandbox)
    {
        var at = sandbox.GetLeftPart(UriPartial.Authority);
        return $$"""
            Sandbox at {{at}}

            {{SandboxConnections.ConnectionsYaml(sandbox)}}
            Try:
              curl -s {{at}}/koyeb/v1/organization_invitations -H 'Authorization: Bearer sandbox-koyeb-token'
              curl -s {{at}}/koyeb/v1/organization_invitations -H 'Authorization: Bearer sandbox-koyeb-token' -H 'Content-Type: application/json' -d '{"email":"new@example.com"}'
              curl -s {{at}}/_sandbox/outbox
              curl -s -X POST {{at}}/_sandbox/outbox/m1/accept
              curl -s {{at}}/_sandbox/faults -H 'Content-Type: application/json' -d '{"upstream":"koyeb","kind":"status","status":503}'
              curl -s {{at}}/_sandbox/requests
              curl -s -X POST {{at}}/_sandbox/reset

            Ctrl+C stops it.
            """;
    }
}
