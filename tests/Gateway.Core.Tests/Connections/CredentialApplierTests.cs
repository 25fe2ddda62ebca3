using System.Text;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Gateway.Core.Connections;

namespace Gateway.Core.Tests.Connections;

public sealed class CredentialApplierTests
{
    [Fact]
    public void Bearer_goes_into_authorization() => Assert.Equal(["Authorization: Bearer t0ken"], Headers([new CredentialPlacement.Bearer("token")]));

    [Fact]
    public void Basic_takes_a_password_field() => Assert.Equal([$"Authorization: Basic {Base64("ann:pässword")}"], Headers([new CredentialPlacement.Basic("user", "password", null)]));

    [Fact]
    public void Basic_takes_a_literal_in_the_passwords_place() => Assert.Equal([$"Authorization: Basic {Base64("t0ken:api_token")}"], Headers([new CredentialPlacement.Basic("token", null, "api_token")]));

    [Fact]
    public void A_header_has_the_providers_name() => Assert.Equal(["X-API-KEY: t0ken"], Headers([new CredentialPlacement.Header("X-API-KEY", "token")]));

    [Fact]
    public void A_cookie_is_the_only_cookie() => Assert.Equal(["Cookie: id0=t0ken"], Headers([new CredentialPlacement.Cookie("id0", "token")], ("Cookie", "callers=own")));

    [Fact]
    public void What_the_request_carried_before_is_replaced() =>
        Assert.Equal(["Authorization: Bearer t0ken", "X-Key: t0ken"], Headers([new CredentialPlacement.Header("X-Key", "token"), new CredentialPlacement.Bearer("token")], ("x-key", "callers"), ("Authorization", "Bearer callers")));

    [Fact]
    public void An_optional_header_is_sent_where_its_field_is_set()
    {
        Assert.Equal(["Authorization: Bearer t0ken", "X-Space: ann"], Headers([new CredentialPlacement.Bearer("token")], optional: new CredentialPlacement.Header("X-Space", "user")));
        Assert.Equal(["Authorization: Bearer t0ken"], Headers([new CredentialPlacement.Bearer("token")], optional: new CredentialPlacement.Header("X-Space", "unset")));
    }

    [Fact]
    public void It_names_the_headers_it_sets_so_that_a_callers_own_can_be_removed()
    {
        var scheme = new CredentialScheme([new CredentialPlacement.Bearer("token"), new CredentialPlacement.Cookie("id0", "token")])
        {
            Optional = [new CredentialPlacement.Header("X-Set", "user"), new CredentialPlacement.Header("X-Unset", "unset")],
        };

        Assert.Equal(["Authorization", "Cookie", "X-Set"], new CredentialApplier(scheme, Credentials).HeaderNames);
    }

    [Fact]
    public void It_names_the_secrets_in_every_form_they_take_on_the_wire()
    {
        var applier = new CredentialApplier(new CredentialScheme([new CredentialPlacement.Basic("user", "password", null)]), Credentials);

        Assert.Superset(new HashSet<string> { "pässword", Base64("ann:pässword") }, applier.Secrets().ToHashSet());
    }

    [Fact]
    public void A_secret_does_not_print() => Assert.DoesNotContain("t0ken", $"{Credentials["token"]}", StringComparison.Ordinal);

    private static Dictionary<string, Secret> Credentials { get; } = new() { ["token"] = new("t0ken"), ["user"] = new("ann"), ["password"] = new("pässword") };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static List<string> Headers(CredentialPlacement[] required, params (string Name, string Value)[] before) => Headers(required, null, before);

    private static List<string> Headers(CredentialPlacement[] required, CredentialPlacement? optional, params (string Name, string Value)[] before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.example");
        foreach (var (name, value) in before) request.Headers.TryAddWithoutValidation(name, value);
        new CredentialApplier(new CredentialScheme(required) { Optional = optional is null ? [] : [optional] }, Credentials).Apply(request);
        return [.. request.Headers.NonValidated.SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}")).Order(StringComparer.Ordinal)];
    }
}
