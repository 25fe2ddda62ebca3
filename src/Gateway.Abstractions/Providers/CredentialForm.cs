namespace Gateway.Abstractions.Providers;

/// <summary>A credential a connection holds.</summary>
/// <param name="Name">The key below <c>credentials</c>.</param>
/// <param name="Description">What it is and where to get it.</param>
/// <param name="IsSecret">Whether it must not be seen.</param>
public sealed record CredentialField(string Name, string Description, bool IsSecret = true);

/// <summary>How credentials are sent.</summary>
public abstract record CredentialPlacement
{
    /// <summary>The fields it needs.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    /// <summary><c>Authorization: Bearer …</c> (RFC 6750).</summary>
    public sealed record Bearer(string Field) : CredentialPlacement
    {
        /// <inheritdoc />
        public override IReadOnlyList<string> Fields => [Field];
    }

    /// <summary>A header of its own.</summary>
    public sealed record Header(string Name, string Field) : CredentialPlacement
    {
        /// <inheritdoc />
        public override IReadOnlyList<string> Fields => [Field];
    }

    /// <summary><c>Authorization: Basic …</c> (RFC 7617) with the password from a field, or a literal one.</summary>
    public sealed record Basic(string UserField, string? PasswordField, string? PasswordLiteral) : CredentialPlacement
    {
        /// <inheritdoc />
        public override IReadOnlyList<string> Fields => PasswordField is null ? [UserField] : [UserField, PasswordField];
    }

    /// <summary>A cookie.</summary>
    public sealed record Cookie(string Name, string Field) : CredentialPlacement
    {
        /// <inheritdoc />
        public override IReadOnlyList<string> Fields => [Field];
    }
}

/// <summary>One way to authenticate: all its required placements, and the optional ones whose fields are set.</summary>
/// <param name="Required">Placements whose fields must all be set.</param>
public sealed record CredentialScheme(IReadOnlyList<CredentialPlacement> Required)
{
    /// <summary>Placements sent too where their fields are set.</summary>
    public IReadOnlyList<CredentialPlacement> Optional { get; init; } = [];
}

/// <summary>What credentials a connection has; the first scheme whose fields are all set is used.</summary>
/// <param name="Fields">Every field.</param>
/// <param name="Schemes">The alternatives.</param>
public sealed record CredentialForm(IReadOnlyList<CredentialField> Fields, IReadOnlyList<CredentialScheme> Schemes)
{
    /// <summary>A single bearer token in the field <c>token</c>.</summary>
    public static CredentialForm BearerToken(string description) =>
        new([new CredentialField("token", description)], [new CredentialScheme([new CredentialPlacement.Bearer("token")])]);
}
