using System.CommandLine;
using Gateway.Core.Configuration;

namespace Gateway.Host.Commands;

/// <summary>The command line.</summary>
internal static class GatewayCommands
{
    public static RootCommand Create()
    {
        var config = new Option<string>("--config")
        {
            Description = "The folder of gateway.yaml, connections.yaml and consumers.yaml.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("GATEWAY_CONFIG") is { Length: > 0 } folder ? folder : "config",
            Recursive = true,
        };
        var urls = new Option<string?>("--urls") { Description = "Where to listen, such as http://127.0.0.1:8080 (also ASPNETCORE_URLS).", Recursive = true };

        var validate = new Command("validate", "Checks the configuration and prints every problem; exit code 1 where there are errors.");
        validate.SetAction(parsed => ConfigurationCheck.Validate(parsed.GetValue(config)!));

        var health = new Command("health", "Asks the gateway running on this machine whether it is ready; exit code 1 where it is not.");
        health.SetAction((parsed, ct) => HealthCommand.RunAsync(ServeCommand.Urls(parsed.GetValue(urls)), ct));

        var name = new Argument<string>("name") { Description = "The consumer the key is for." };
        var create = new Command("new", "Makes a key, prints it once, and prints the lines for consumers.yaml.") { name };
        create.SetAction(parsed => NewKey(parsed.GetValue(name)!));

        var root = new RootCommand("A multi-provider API gateway: one API for workspaces, members and invitations.") { config, urls, validate, health, new Command("key", "Keys of consumers.") { create } };
        root.SetAction((parsed, ct) => ServeCommand.RunAsync(parsed.GetValue(config)!, parsed.GetValue(urls), ct));
        return root;
    }

    private static int NewKey(string name)
    {
        if (name.Length is 0 or > 63 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || name[0] == '-')
        {
            Console.Error.WriteLine("A consumer's name is 1 to 63 lower-case letters, digits and hyphens, and does not start with a hyphen.");
            return 1;
        }

        var (key, line) = ConsumerKey.New();
        Console.WriteLine($"""
            The key, shown only now:
              {key}
            For consumers.yaml:
              {name}:
                keys: ["{line}"]
                connections: ["*"]
                scopes: [{string.Join(", ", ConsumerScopes.All.Where(scope => scope != ConsumerScopes.Passthrough))}]
            """);
        return 0;
    }
}
