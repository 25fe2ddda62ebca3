using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>An operation that reads a list page by page.</summary>
/// <typeparam name="TItem">The items.</typeparam>
public abstract record ListOperation<TItem> : IOperation<Page<TItem>>, IPagedOperation<Page<TItem>>
{
    /// <inheritdoc />
    public abstract OperationDescriptor Descriptor { get; }

    /// <summary>Which part to read.</summary>
    public PageRequest Page { get; init; } = PageRequest.First;

    /// <summary>What distinguishes this list from others (path parts and filters): a cursor is good only for the list it came from.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>Whether the operation filters, so that the provider's total is not the list's.</summary>
    public virtual bool IsFiltered => false;

    /// <summary>What tells one item from another; two upstream pages with the same keys are the same page.</summary>
    public abstract string Key(TItem item);

    /// <summary>Whether an item passes the operation's filters. Applied by the core to every item, also where the upstream filtered already.</summary>
    public virtual bool Matches(TItem item) => true;

    ValueTask<Result<Page<TItem>>> IPagedOperation<Page<TItem>>.WalkAsync(IPageWalker walker, Func<IOperation<Page<TItem>>, ValueTask<Result<Page<TItem>>>> fetch) =>
        walker.WalkAsync(this, position => fetch(this with { Page = Page with { Position = position } }));
}

/// <summary>A list operation as seen by code that knows only the result's type.</summary>
/// <typeparam name="TPage">The page's type.</typeparam>
public interface IPagedOperation<TPage>
{
    /// <summary>Hands the list to a walker together with a way to read one upstream page.</summary>
    ValueTask<Result<TPage>> WalkAsync(IPageWalker walker, Func<IOperation<TPage>, ValueTask<Result<TPage>>> fetch);
}

/// <summary>Composes a caller's page out of upstream pages.</summary>
public interface IPageWalker
{
    /// <summary>Reads upstream pages by position until the caller's page is full.</summary>
    ValueTask<Result<Page<TItem>>> WalkAsync<TItem>(ListOperation<TItem> operation, Func<string?, ValueTask<Result<Page<TItem>>>> fetch);
}
