using System.CommandLine;
using Gateway.Host.Commands;

// The web host ends by itself on SIGTERM and SIGINT, and takes the time that running requests need; the command line's own handler would cut them off after two seconds.
return await GatewayCommands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
