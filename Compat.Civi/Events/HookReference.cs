namespace Compat.Civi;

/// <summary>A variable that an event's field is bound to: what listeners write to the field stands in the variable. PHP's <c>&amp;$variable</c>.</summary>
public abstract class HookReference
{
    private protected HookReference()
    {
    }

    /// <summary>What the variable holds.</summary>
    public abstract object? Untyped { get; set; }
}
