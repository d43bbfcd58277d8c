namespace Compat.Civi;

/// <summary>
/// A variable that an event's field is bound to: a value that a listener writes to the field is in the variable. PHP's
/// <c>&amp;$variable</c>.
/// </summary>
public abstract class HookReference
{
    private protected HookReference()
    {
    }

    /// <summary>What the variable holds.</summary>
    public abstract object? Untyped { get; set; }
}
