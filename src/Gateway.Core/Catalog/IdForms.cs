using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Catalog;

/// <summary>Checks ids against the form a provider gives them.</summary>
internal static class IdForms
{
    private const int MaxLength = 200;

    /// <summary>The error for an id of the wrong form, or null.</summary>
    /// <param name="where">The path part's name, or a JSON pointer.</param>
    /// <param name="id">The id.</param>
    /// <param name="form">The form.</param>
    public static OperationError? Check(string where, string id, IdForm form)
    {
        if (Matches(id, form)) return null;
        var pointer = where.StartsWith('/') ? where : $"{{{where}}}";
        return OperationError.Invalid(pointer, "invalid", $"{(where.StartsWith('/') ? where[1..] : $"The {where} id")} must be {Describe(form)}.");
    }

    /// <summary>Whether an id has a form.</summary>
    public static bool Matches(string id, IdForm form) => form switch
    {
        IdForm.Integer => id.Length is > 0 and <= 18 && id.All(char.IsAsciiDigit),
        IdForm.Uuid => Guid.TryParseExact(id, "D", out _),
        IdForm.Opaque => id.Length is > 0 and <= MaxLength && id is not ("." or "..") && id.All(IsUnreserved),
        IdForm.Sealed => id.Length is > 0 and <= 8192 && id.All(IsUnreserved),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>The form in words.</summary>
    public static string Describe(IdForm form) => form switch
    {
        IdForm.Integer => "a number of up to 18 digits",
        IdForm.Uuid => "a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6",
        IdForm.Opaque => $"1 to {MaxLength} letters, digits or the characters - _ . ~",
        IdForm.Sealed => "an id this gateway gave out",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~';
}
