namespace Conformance.Dialects.Comodojo;

/// <summary>An object whose method is hooked.</summary>
/// <param name="call">What the method does.</param>
internal sealed class CallbackObject(Func<object?, object?> call)
{
    public object? Call(object? value) => call(value);
}
