namespace Dispatching.Engine;

/// <summary>Knows a listener again.</summary>
public static class ListenerIdentity
{
    /// <summary>
    /// Whether two delegates call the same methods on the same objects, whatever their types: a method that takes a base of the
    /// event is an <c>Action&lt;Base&gt;</c> by itself, and an <c>Action&lt;Event&gt;</c> where it was added.
    /// </summary>
    /// <param name="listener">The listener.</param>
    /// <param name="other">What may be the same one; <see langword="null"/> is not.</param>
    /// <returns>Whether they are the same listener.</returns>
    public static bool AreSame(Delegate listener, Delegate? other)
    {
        ArgumentNullException.ThrowIfNull(listener);
        if (other is null)
            return false;
        listener = ListenerForm.Original(listener);
        other = ListenerForm.Original(other);

        // The objects tell most listeners apart at once; the methods are asked last, because reflection has to find them.
        return ReferenceEquals(listener.Target, other.Target)
            && (listener.GetType() == other.GetType() ? listener.Equals(other) : CallTheSame(listener, other));
    }

    private static bool CallTheSame(Delegate one, Delegate other)
    {
        if (one.HasSingleTarget != other.HasSingleTarget)
            return false;
        if (one.HasSingleTarget)
            return one.Method.Equals(other.Method);

        Delegate[] ones = one.GetInvocationList();
        Delegate[] others = other.GetInvocationList();
        return ones.Length == others.Length && ones.Zip(others).All(pair => AreSame(pair.First, pair.Second));
    }
}
