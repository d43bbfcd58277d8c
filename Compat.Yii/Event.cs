using System.Runtime.CompilerServices;
using Compat.Php;

namespace Compat.Yii;

/// <summary>What a handler is given: who triggered which event. Classes derived from it carry more. Yii's <c>yii\base\Event</c>.</summary>
/// <remarks>One object goes to all handlers, so it is for one trigger at a time. It may be used again.</remarks>
public partial class Event
{
    private object? _sender;

    /// <summary>The event's name. A trigger that reaches a handler sets it.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Who triggered: the object, or for a class-level trigger without one the class as a <see cref="Type"/>. One that was set
    /// before stays.
    /// </summary>
    public object? Sender
    {
        get => _sender;
        set
        {
            _sender = value;
            IsSentFromAnObject = value is not null;
        }
    }

    /// <summary>What was given when the handler was attached. It is set anew for each handler.</summary>
    public object? Data { get; set; }

    /// <summary>
    /// <see cref="Data"/> as what the handler takes it for. An array is one of PHP, a dictionary or a list, as it is asked for.
    /// </summary>
    /// <typeparam name="T">The type that the handler takes it for.</typeparam>
    /// <returns>The data; the type's default where there is none.</returns>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public T? DataAs<T>() => Data switch
    {
        T fitting => fitting,
        null => default,
        { } array when ArrayShapes.TryView(array, out T? shaped) => shaped,
        { } other => throw new InvalidCastException(
            $"The data of '{Name}' is a '{other.GetType()}', and no '{typeof(T)}'. Read it as what was attached."),
    };

    /// <summary>
    /// Set to <see langword="true"/> by a handler that wants no other to be called. A trigger begins by setting it to
    /// <see langword="false"/>.
    /// </summary>
    public bool Handled { get; set; }

    /// <summary>
    /// Whether the sender stays. Without one, or with only the class of a class-level trigger, an object that triggers becomes it.
    /// </summary>
    internal bool IsSentFromAnObject { get; private set; }

    /// <summary>Makes it ready for the handlers of a trigger.</summary>
    /// <param name="name">The event's name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(string name)
    {
        Handled = false;
        if (!ReferenceEquals(Name, name))
            Name = name;
    }

    /// <summary>Gives it a sender, unless it has one that stays.</summary>
    /// <param name="sender">The object that triggers, if there is one.</param>
    /// <param name="class">The class that is triggered where no object triggers.</param>
    internal void SendFrom(object? sender, Type @class)
    {
        if (sender is null)
            _sender ??= @class;
        else if (!IsSentFromAnObject)
            Sender = sender;
    }
}
