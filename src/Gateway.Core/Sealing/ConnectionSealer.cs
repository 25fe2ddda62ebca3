using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;

namespace Gateway.Core.Sealing;

/// <summary>Seals the handles of one connection.</summary>
internal sealed class ConnectionSealer(Sealer sealer, string connection) : IHandleSealer
{
    public string Seal(string kind, string value) => sealer.Seal(Purpose(kind), value);

    public Result<string> Unseal(string kind, string handle) =>
        sealer.TryOpen(Purpose(kind), handle, out var value)
            ? value
            : OperationError.Invalid($"{{{kind}}}", "invalid", $"The {kind} id is not one this gateway gave out for this connection.");

    private string Purpose(string kind) => $"{kind}/{connection}";
}
