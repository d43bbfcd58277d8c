using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>A listener as the dispatcher calls it.</summary>
internal abstract class MossDelegate(Delegate origin, ListenerSite? site, Func<IMossContainer, object?, string?, object?>? plain = null)
{
    /// <summary>The closure of a listener that is nothing more: it is called without going through <see cref="Call"/>.</summary>
    public Func<IMossContainer, object?, string?, object?>? Plain { get; } = plain;

    protected ListenerSite? Site { get; } = site;

    /// <summary>Whether it must be awaited.</summary>
    public virtual bool IsAsynchronous => false;

    /// <summary>Whether it may turn out, when it is called, that it must be awaited.</summary>
    public virtual bool MayBeAwaited => false;

    public abstract object? Call(IMossContainer container, object? subject, string? message, string eventName);

    public virtual ValueTask<object?> CallAsync(IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        new(Call(container, subject, message, eventName));

    public virtual ListenerDescription Describe(string eventName) => ListenerNaming.Describe(
        eventName, origin, isAsynchronous: IsAsynchronous, expression: Site?.Expression, filePath: Site?.FilePath, lineNumber: Site?.LineNumber ?? 0);
}
