namespace Dispatching.Dispatch;

/// <summary>A listener that is made when it is first called.</summary>
internal abstract class LazyListener
{
    /// <summary>The listener as a dispatcher calls it, made if need be.</summary>
    public abstract Delegate Resolve(EventDispatcher dispatcher);

    /// <summary>The listener, if it was made for the dispatcher.</summary>
    public abstract Delegate? MadeFor(EventDispatcher? dispatcher);

    /// <summary>Whether it is the one that is meant: by what it was added as, or by what was made of it.</summary>
    public abstract bool Is(Delegate listener, EventDispatcher? dispatcher);
}
