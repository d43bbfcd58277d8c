using System.Runtime.CompilerServices;
using Compat.Moss.Listeners;
using Dispatching.Engine;

namespace Compat.Moss;

public sealed partial class MossDispatcher
{
    /// <summary>Registers a listener that is called with the container, the subject and the message.</summary>
    /// <param name="events">The event, or several; or aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject, also where it is nothing.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: where it was registered.</param>
    /// <param name="lineNumber">Filled in by the compiler: where it was registered.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ArgumentException">No event was named, or there is no listener. Nothing was registered.</exception>
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, object?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new ClosureListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that is called with the container, the subject, the message and the name of the event or aspect.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, string, object?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedClosureListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener that gives nothing back, so that the next one gets no subject.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-2)]
    public MossDispatcher Register(
        EventNames events, Action<IMossContainer, object?, string?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new VoidListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>
    /// Registers a listener that gets the name of the event or aspect and returns nothing, so that the next listener gets no subject.
    /// </summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(-2)]
    public MossDispatcher Register(
        EventNames events, Action<IMossContainer, object?, string?, string> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedVoidListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener whose whole body throws, or that gives nothing but <see langword="null"/>.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(11)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, NoResult?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new ClosureListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers a listener whose whole body throws, or that gives nothing but <see langword="null"/>.</summary>
    /// <inheritdoc cref="Register(EventNames, Func{IMossContainer, object, string, object}, int?, string, string, int)"/>
    [OverloadResolutionPriority(11)]
    public MossDispatcher Register(
        EventNames events, Func<IMossContainer, object?, string?, string, NoResult?> listener, int? priority = null,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new NamedClosureListener(listener, ListenerSite.Of(expression, filePath, lineNumber)), priority);
    }

    /// <summary>Registers an object that listens: a <see cref="Listener"/>, say.</summary>
    /// <param name="events">The event, or several; or aspects: <c>foo:before</c>, <c>foo:after</c>, <c>foo:exception</c>.</param>
    /// <param name="listener">What is called; what it gives back is the next listener's subject.</param>
    /// <param name="priority">
    /// The place in the list at this moment: 0 is the first, -1 the one before the last, and a place beyond the end is the end.
    /// Without one it comes last.
    /// </param>
    /// <param name="filePath">Filled in by the compiler: where it was registered.</param>
    /// <param name="lineNumber">Filled in by the compiler: where it was registered.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ArgumentException">No event was named, or there is no listener. Nothing was registered.</exception>
    public MossDispatcher Register(
        EventNames events, IMossListener listener, int? priority = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return Register(events, new ObjectListener(listener, ListenerSite.Of(null, filePath, lineNumber)), priority);
    }
}
