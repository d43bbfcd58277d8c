namespace Compat.Civi;

/// <summary>
/// A hook's parameters in order, as a hook function gets them. A view of the event: a value that is written by reference is in the event at
/// once.
/// </summary>
public readonly struct HookArguments : IEquatable<HookArguments>
{
    private readonly GenericHookEvent _event;
    private readonly int _padding;
    private readonly bool _isByValue;

    internal HookArguments(GenericHookEvent @event) => _event = @event;

    /// <param name="event">The event.</param>
    /// <param name="padding">How many parameters there are at least; missing ones are <see langword="null"/>.</param>
    /// <param name="isByValue">Whether nothing is passed by reference.</param>
    internal HookArguments(GenericHookEvent @event, int padding, bool isByValue)
    {
        _event = @event;
        _padding = padding;
        _isByValue = isByValue;
    }

    /// <summary>How many there are.</summary>
    public int Count => Math.Max(_event.Count, _padding);

    /// <summary>
    /// A parameter; of an array that was not passed by reference a copy, as in PHP. Writing one that was not passed by reference does
    /// nothing.
    /// </summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public object? this[int index]
    {
        get => IsByReference(index) ? Read(index) : Php.Php.Copy(Read(index));
        set
        {
            if (IsByReference(index))
                _event.Write(index, value);
        }
    }

    /// <summary>Whether what is written to a parameter reaches the caller.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public bool IsByReference(int index) => Checked(index) < _event.Count && !_isByValue && _event.IsReference(index);

    /// <summary>Reads a parameter.</summary>
    /// <typeparam name="T">The type to read it as. Numbers and texts are converted.</typeparam>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// There are not that many, or it is something else: <see langword="null"/>, where a number is asked for.
    /// </exception>
    public T? Get<T>(int index) => FieldValue.To<T?>(this[index]);

    /// <summary>The parameters as they are now.</summary>
    /// <returns>A copy.</returns>
    public object?[] ToArray()
    {
        var values = new object?[Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = this[i];
        return values;
    }

    /// <inheritdoc/>
    public bool Equals(HookArguments other) =>
        ReferenceEquals(_event, other._event) && _padding == other._padding && _isByValue == other._isByValue;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HookArguments other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_event);

    /// <summary>Whether both are views of one event.</summary>
    public static bool operator ==(HookArguments left, HookArguments right) => left.Equals(right);

    /// <summary>Whether they are views of different events.</summary>
    public static bool operator !=(HookArguments left, HookArguments right) => !left.Equals(right);

    /// <summary>A parameter whose place is known to be one.</summary>
    internal object? Read(int index) => index < _event.Count ? _event.Read(index) : null;

    private int Checked(int index) => (uint)index < (uint)Count ? index : throw new ArgumentOutOfRangeException(
        nameof(index), index, $"The hook has {Count} parameters.");
}
