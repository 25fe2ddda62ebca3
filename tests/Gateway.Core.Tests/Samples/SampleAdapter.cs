using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Tests.Samples;

/// <summary>The adapter of an invented provider with an operation of every support level.</summary>
[Unsupported("workspaces.create", "an account has a fixed set of workspaces")]
[Unsupported("workspaces.delete", "see create")]
[Unsupported("workspaces.setDefault", "there is no default")]
[Unsupported("users.list", "accounts are not listed")]
[Unsupported("members.get", "not needed here")]
[Unsupported("members.add", "not needed here")]
[Unsupported("members.update", "not needed here")]
[Unsupported("members.remove", "not needed here")]
[Unsupported("members.list", "not needed here")]
[Unsupported("invitations.get", "not needed here")]
[Unsupported("invitations.revoke", "not needed here")]
[Unsupported("invitations.lookup", "not needed here")]
[Unsupported("invitations.decline", "not needed here")]
internal sealed class SampleAdapter(ProviderDefinition definition) : ProviderAdapter(definition),
    ISupport<ListWorkspaces, Page<Workspace>>,
    ISupport<GetWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>,
    ISupport<ResendInvitation, Invitation>,
    ISupport<AcceptInvitation, InvitationReply>
{
    private static readonly SampleErrors Errors = new();
    private static readonly ValueTable<InvitationStatus> Statuses = new(InvitationStatus.Unknown, ("waiting", InvitationStatus.Pending));

    [Native]
    public async ValueTask<Result<Page<Workspace>>> ExecuteAsync(ListWorkspaces operation, ProviderContext context, CancellationToken ct) =>
        (await context.Http.SendAsync(ProviderRequest.Get("/workspaces").WithQuery("page", operation.Page.Position), SampleJson.Default.SampleList, Errors, ct))
            .Map(list => new Page<Workspace> { Items = [.. list.Items.Select(ToWorkspace)], Next = list.Next });

    [Native]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct) =>
        (await GetAsync(operation.WorkspaceId, context, ct)).Map(ToWorkspace);

    /// <summary>Reads, writes and reads back.</summary>
    [Emulated(Exactness.Approximate, "reads, merges and overwrites")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Patch.Name.ValueOrDefault == "refused") return OperationError.Invalid("/name", "invalid", "Not this name.");
        var read = await GetAsync(operation.WorkspaceId, context, ct);
        if (!read.TryGet(out var before, out var error)) return error;
        var put = ProviderRequest.Put("/workspaces/{id}").WithPath("id", operation.WorkspaceId).WithJson(before with { Name = operation.Patch.Name.ValueOrDefault }, SampleJson.Default.SampleThing);
        var written = await context.Http.SendAsync(put, SampleJson.Default.SampleThing, Errors, ct);
        if (!written.TryGet(out _, out var failed)) return failed;
        return (await GetAsync(operation.WorkspaceId, context, ct)).Map(ToWorkspace);
    }

    [Native(LocalFilters = ["email"])]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct) =>
        (await context.Http.SendAsync(ProviderRequest.Get("/invitations").WithQuery("page", operation.Page.Position), SampleJson.Default.SampleList, Errors, ct))
            .Map(list => new Page<Invitation> { Items = [.. list.Items.Select(ToInvitation)], Next = list.Next });

    [Native(Extensions = ["colour"])]
    public async ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct) =>
        (await context.Http.SendAsync(Post(operation.Draft), SampleJson.Default.SampleThing, Errors, ct)).Map(ToInvitation);

    [Emulated(Exactness.Exact, "one by one", Extensions = ["colour"])]
    public ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct) =>
        BatchLoop.RunAsync(operation.Drafts, draft => ExecuteAsync(new CreateInvitation(operation.WorkspaceId, draft), context, ct));

    [Emulated(Exactness.Approximate, "invites again", RequiresLenient = true)]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct) =>
        (await context.Http.SendAsync(ProviderRequest.Post("/invitations/{id}/again").WithPath("id", operation.InvitationId), SampleJson.Default.SampleThing, Errors, ct)).Map(ToInvitation);

    [Native]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(AcceptInvitation operation, ProviderContext context, CancellationToken ct) =>
        (await context.Http.SendAsync(ProviderRequest.Post("/accept/{token}").WithSecretPath("token", operation.Token.Reveal()), Errors, ct))
            .Map(_ => new InvitationReply { Status = InvitationStatus.Accepted });

    public override ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct) => context.Http.SendAsync(ProviderRequest.Get("/verify"), Errors, ct);

    private static ValueTask<Result<SampleThing>> GetAsync(string id, ProviderContext context, CancellationToken ct) =>
        context.Http.SendAsync(ProviderRequest.Get("/workspaces/{id}").WithPath("id", id), SampleJson.Default.SampleThing, Errors, ct);

    private static ProviderRequest Post(InvitationDraft draft) =>
        ProviderRequest.Post("/invitations").WithJson(new SampleThing { Id = "", Email = draft.Email, Role = "member" }, SampleJson.Default.SampleThing);

    private static Workspace ToWorkspace(SampleThing thing) =>
        new() { Id = thing.Id, Name = thing.Name ?? "", Status = thing.Status == "odd" ? WorkspaceStatus.Unknown : WorkspaceStatus.Active };

    private Invitation ToInvitation(SampleThing thing) => new()
    {
        Id = thing.Id,
        WorkspaceId = "w1",
        Email = Optional.Of(thing.Email),
        Role = Definition.Roles.Read(thing.Role),
        ProviderRole = thing.Role ?? "",
        Status = Statuses.Read(thing.Status),
        StatusSource = StatusSource.Reported,
    };

    private sealed class SampleErrors : IErrorReader
    {
        public OperationError Read(ProviderRequest request, ProviderResponse response) => StatusErrors.Read(response, null, response.BareText());
    }
}
