using Gateway.Abstractions.Http;
using Gateway.Abstractions.Operations;

namespace Gateway.Core.Http;

/// <summary>What happened on the wire during one operation.</summary>
public sealed class CallScope
{
    private readonly List<string> _secrets = [];

    /// <summary>How many upstream calls were sent or tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many writes were answered with 2xx.</summary>
    public int WritesDone { get; private set; }

    /// <summary>Whether a write was sent whose fate the reply leaves open.</summary>
    public bool WriteInDoubt { get; private set; }

    /// <summary>Whether the last call was a write.</summary>
    public bool LastWasWrite { get; private set; }

    /// <summary>Whether the last call carried the connection's credential.</summary>
    public bool LastSentCredential { get; private set; }

    /// <summary>Secrets that went onto the wire, for redaction.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Notes a value that must not be seen.</summary>
    public void Hide(string secret) => _secrets.Add(secret);

    internal void Begin(ProviderRequest request)
    {
        Attempts++;
        LastWasWrite = request.Effect == OperationKind.Write;
        LastSentCredential = request.SendsCredential;
    }

    internal void Answered(int status)
    {
        if (!LastWasWrite) return;
        if (status is >= 200 and < 300) WritesDone++;
        // A redirect after a write (303 above all) may be the answer to one that was done.
        else if (status is (>= 300 and < 400) or >= 500 or 408) WriteInDoubt = true;
    }

    internal void Lost()
    {
        if (LastWasWrite) WriteInDoubt = true;
    }
}
