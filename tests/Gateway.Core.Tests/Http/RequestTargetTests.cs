using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Core.Http;

namespace Gateway.Core.Tests.Http;

public sealed class RequestTargetTests
{
    private static readonly Uri Base = new("https://api.example/v1");

    [Theory]
    [InlineData("https://api.example", "https://api.example/things/7")]
    [InlineData("https://api.example/", "https://api.example/things/7")]
    [InlineData("https://api.example/api/v9", "https://api.example/api/v9/things/7")]
    [InlineData("https://api.example/api/v9/", "https://api.example/api/v9/things/7")]
    [InlineData("https://api.example:8443/x", "https://api.example:8443/x/things/7")]
    public void The_path_is_set_below_the_base(string baseUrl, string expected) =>
        Assert.Equal(expected, Build(ProviderRequest.Get("/things/{id}").WithPath("id", "7"), new Uri(baseUrl)));

    [Fact]
    public void A_trailing_slash_of_the_template_is_kept() => Assert.Equal("https://api.example/v1/things/", Build(ProviderRequest.Get("/things/")));

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a b\n", "a%20b%0A")]
    [InlineData("ann@a.example", "ann%40a.example")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("{id}", "%7Bid%7D")]
    [InlineData("...", "...")]
    public void A_value_stays_one_segment(string value, string segment)
    {
        var built = RequestTarget.Build(Base, ProviderRequest.Get("/things/{id}/rest").WithPath("id", value)).Value;

        Assert.Equal($"https://api.example/v1/things/{segment}/rest", built.OriginalString);
        Assert.Equal($"/v1/things/{segment}/rest", built.AbsolutePath);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_would_vanish_or_climb_is_refused(string value)
    {
        var error = RequestTarget.Build(Base, ProviderRequest.Get("/things/{id}").WithPath("id", value)).Error;

        Assert.Equal((ErrorCode.ValidationFailed, "{id}"), (error.Code, Assert.Single(error.Fields).Pointer));
    }

    [Fact]
    public void A_value_is_not_taken_for_a_name_of_the_template() =>
        Assert.Equal("https://api.example/v1/%7Bb%7D/2", Build(ProviderRequest.Get("/{a}/{b}").WithPath("a", "{b}").WithPath("b", "2")));

    [Fact]
    public void The_query_keeps_its_order_repeats_names_and_leaves_null_out() =>
        Assert.Equal(
            "https://api.example/v1/things?statuses=A&statuses=B&q=a%26b%3Dc%20d&limit=100&empty=",
            Build(ProviderRequest.Get("/things").WithQuery("statuses", "A").WithQuery("statuses", "B").WithQuery("none", null).WithQuery("q", "a&b=c d").WithQuery("limit", 100).WithQuery("empty", "")));

    [Fact]
    public void What_is_shown_masks_secrets_in_the_path()
    {
        var request = ProviderRequest.Post("/accept/{token}/{name}").WithSecretPath("token", "s3cret").WithPath("name", "a/b").WithQuery("page", 2);

        Assert.Equal("/accept/[redacted]/a%2Fb?page=2", RequestTarget.Show(request));
        Assert.DoesNotContain("s3cret", string.Join(' ', request.PathValues), StringComparison.Ordinal);
    }

    private static string Build(ProviderRequest request, Uri? baseUrl = null) => RequestTarget.Build(baseUrl ?? Base, request).Value.OriginalString;
}
