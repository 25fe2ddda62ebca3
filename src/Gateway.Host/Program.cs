using Gateway.Host.Commands;

return await GatewayCommands.Create().Parse(args).InvokeAsync();
