using System.Globalization;

namespace Dispatching;

/// <summary>
/// There was no stack left for a dispatch: listeners dispatch events whose listeners dispatch events, without end, or whatever called
/// them had used up the stack. The message says which.
/// </summary>
public sealed class EventRecursionException : InvalidOperationException
{
    private const int ShownNames = 12;

    // What a program may well nest when it has little stack; a recursion without end nests more.
    private const int FewDispatches = 8;

    // Each task that fails copies its exception's stack trace: one that grew with every level would make a recursion of some thousands
    // take minutes. And where listeners catch and throw anew, the stack below each of them is needed until a dispatch has caught it.
    private const int LevelsOfOneTrace = 4;

    // From the innermost dispatch outwards, as the exception passes them.
    private readonly List<string> _eventNames;
    private readonly string _innermost;
    private readonly int _nested;

    /// <param name="eventName">The event for whose dispatch there is no stack.</param>
    /// <param name="nested">The number of dispatches around it, without those in the upper part of the stack.</param>
    internal EventRecursionException(string eventName, int nested)
    {
        _eventNames = [];
        _innermost = eventName;
        _nested = nested;
        First = this;
    }

    private EventRecursionException(EventRecursionException first)
        : base(null, first)
    {
        _eventNames = first._eventNames;
        _innermost = first._innermost;
        _nested = first._nested;
        First = first;
    }

    /// <summary>The names of the events under way, the outermost first. Dispatches in the upper part of the stack are left out.</summary>
    public IReadOnlyList<string> EventNames => [.. Enumerable.Reverse(_eventNames), _innermost];

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            // Asked at each level by those who watch: it must not look at all of the names.
            int count = Math.Max(_eventNames.Count, _nested) + 1;
            IEnumerable<string> shown = _eventNames.Take(ShownNames - 1).Reverse().Append(_innermost);
            string names = string.Join(" -> ", shown.Select(name => $"'{name}'"));
            return count > FewDispatches
                ? string.Create(
                    CultureInfo.InvariantCulture, $"Listeners dispatch events without end: {count} dispatches and more are nested.")
                    + $" The innermost: {names}. Let one of their listeners return without dispatching,"
                    + " or not listen to what it dispatches."
                : $"The stack is nearly used up, so that '{_innermost}' was not dispatched. Dispatches under way: {names}."
                    + " Dispatch it higher up, let those that call it use less stack, or give their thread a larger one.";
        }
    }

    /// <summary>The exception that was thrown first, where this one goes on for it.</summary>
    internal EventRecursionException First { get; }

    /// <summary>
    /// An exception filter: notes a dispatch that the exception passes, and catches where <see cref="Anew"/> shall go on for it.
    /// </summary>
    internal bool Passes(string eventName)
    {
        _eventNames.Add(eventName);
        return _eventNames.Count % LevelsOfOneTrace == 0;
    }

    /// <summary>
    /// The same exception with a stack trace that begins here. Its inner exception has the trace of the innermost dispatch.
    /// </summary>
    internal EventRecursionException Anew() => new(First);
}
