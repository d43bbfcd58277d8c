namespace Dispatching.Contracts;

/// <summary>
/// A listener that is called in another form than the one in which it was added: the object behind the delegate that is registered in its
/// place.
/// </summary>
public abstract class AdaptedListener
{
    private protected AdaptedListener()
    {
    }

    /// <summary>The listener as it was added.</summary>
    public abstract Delegate Listener { get; }
}
