namespace Compat.Civi;

/// <summary>A variable that an event's field is bound to: what listeners write to the field stands in <see cref="Value"/>.</summary>
/// <typeparam name="T">The variable's type; <c>object?</c> for one that takes anything.</typeparam>
/// <param name="value">What it holds at first.</param>
public sealed class Reference<T>(T value) : HookReference
{
    /// <summary>What the variable holds.</summary>
    public T Value { get; set; } = value;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">What is written does not fit the variable.</exception>
    public override object? Untyped
    {
        get => Value;
        set => Value = FieldValue.To<T>(value);
    }
}
