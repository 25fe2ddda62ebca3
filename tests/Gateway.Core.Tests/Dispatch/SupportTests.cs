using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

/// <summary>What is refused before anything is sent: no way, no consent, wrong filters, wrong extensions, wrong ids.</summary>
public sealed class SupportTests : IAsyncLifetime
{
    private SampleGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await SampleGateway.StartAsync(_ => new Reply(200, """{"id":"1","items":[]}"""));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task What_has_no_way_is_refused_with_the_reason()
    {
        var error = await RefusedAsync(new DeleteWorkspace("w1"), ErrorCode.UnsupportedOperation);

        Assert.Contains("Sample does not support workspaces.delete: see create", error.Detail, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotDone, error.Outcome);
    }

    [Theory]
    [InlineData(Handling.Default, true)]
    [InlineData(Handling.Lenient, true)]
    [InlineData(Handling.Strict, false)]
    public async Task An_approximation_passes_unless_the_caller_is_strict(Handling handling, bool passes) =>
        await JudgedAsync(new UpdateWorkspace("w1", new WorkspacePatch { Name = "New" }), handling, passes);

    [Theory]
    [InlineData(Handling.Default, false)]
    [InlineData(Handling.Lenient, true)]
    [InlineData(Handling.Strict, false)]
    public async Task One_that_needs_consent_passes_only_when_the_caller_is_lenient(Handling handling, bool passes) =>
        await JudgedAsync(new ResendInvitation("w1", "1"), handling, passes);

    [Theory]
    [InlineData(Handling.Default)]
    [InlineData(Handling.Lenient)]
    [InlineData(Handling.Strict)]
    public async Task What_is_native_or_exact_passes_always(Handling handling)
    {
        await JudgedAsync(new GetWorkspace("w1"), handling, passes: true);
        await JudgedAsync(new CreateInvitations("w1", [Draft()]), handling, passes: true);
    }

    [Fact]
    public async Task A_status_the_provider_never_lists_is_refused_naming_those_it_does()
    {
        var error = await RefusedAsync(new ListInvitations("w1") { Status = InvitationStatus.Accepted }, ErrorCode.ValidationFailed);

        Assert.Equal("?status", Assert.Single(error.Fields).Pointer);
        Assert.EndsWith("It lists: pending.", error.Detail, StringComparison.Ordinal);
        await JudgedAsync(new ListInvitations("w1") { Status = InvitationStatus.Pending }, Handling.Default, passes: true);
    }

    [Fact]
    public async Task An_extension_the_operation_does_not_take_is_refused_naming_those_it_does()
    {
        var error = await RefusedAsync(new CreateInvitation("w1", Draft("shape")), ErrorCode.ValidationFailed);

        Assert.Equal("/extensions/sample/shape", Assert.Single(error.Fields).Pointer);
        Assert.EndsWith("Allowed: colour.", error.Detail, StringComparison.Ordinal);
        await JudgedAsync(new CreateInvitation("w1", Draft("colour")), Handling.Default, passes: true);
    }

    [Fact]
    public async Task The_extensions_of_every_item_of_a_batch_are_checked()
    {
        await RefusedAsync(new CreateInvitations("w1", [Draft(), Draft("colour"), Draft("shape")]), ErrorCode.ValidationFailed);
        await JudgedAsync(new CreateInvitations("w1", [Draft(), Draft("colour"), Draft("colour")]), Handling.Default, passes: true);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a%2Fb")]
    [InlineData("a\nb")]
    [InlineData("a b")]
    [InlineData("ü")]
    public async Task An_id_of_the_wrong_form_is_refused(string id)
    {
        Assert.Equal("{workspace}", Assert.Single((await RefusedAsync(new GetWorkspace(id), ErrorCode.ValidationFailed)).Fields).Pointer);
        var resend = await _gateway.Dispatcher.DispatchAsync(new ResendInvitation("w1", id), _gateway.Call(Handling.Lenient), CancellationToken.None);
        Assert.Equal("{invitation}", Assert.Single(resend.Error.Fields).Pointer);
        Assert.Empty(_gateway.Upstream.Calls);
    }

    [Fact]
    public async Task A_word_the_provider_itself_takes_for_a_workspace_needs_no_form() => await JudgedAsync(new GetWorkspace("the only one"), Handling.Default, passes: true);

    private static InvitationDraft Draft(string? extension = null) => new()
    {
        Email = "ann@a.example",
        Role = new RoleChoice(Role.Member, null),
        Extensions = extension is null ? null : new JsonObject { [extension] = "x" },
    };

    private async Task<OperationError> RefusedAsync<T>(IOperation<T> operation, ErrorCode code)
    {
        var result = await _gateway.Dispatcher.DispatchAsync(operation, _gateway.Call(), CancellationToken.None);

        Assert.Equal(code, result.Error.Code);
        Assert.Empty(_gateway.Upstream.Calls);
        return result.Error;
    }

    private async Task JudgedAsync<T>(IOperation<T> operation, Handling handling, bool passes)
    {
        var before = _gateway.Upstream.Calls.Count;
        var result = await _gateway.Dispatcher.DispatchAsync(operation, _gateway.Call(handling), CancellationToken.None);

        Assert.Equal(passes, result.IsOk);
        Assert.Equal(passes, _gateway.Upstream.Calls.Count > before);
        if (!passes) Assert.Equal(ErrorCode.EmulationRefused, result.Error.Code);
    }
}
