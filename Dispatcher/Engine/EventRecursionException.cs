using System.Globalization;
using System.Text;

namespace Dispatching;

/// <summary>Listeners dispatch events whose listeners dispatch events, without end. The stack was about to overflow.</summary>
public sealed class EventRecursionException : InvalidOperationException
{
    private const int ShownNames = 12;

    // From the innermost dispatch outwards, as the exception passes them.
    private readonly List<string> _eventNames = [];

    internal EventRecursionException(string eventName) => Innermost = eventName;

    /// <summary>The names of the events under way, the outermost first. Dispatches in the upper part of the stack are left out.</summary>
    public IReadOnlyList<string> EventNames => [.. Enumerable.Reverse(_eventNames), Innermost];

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            IReadOnlyList<string> names = EventNames;
            int shown = Math.Min(ShownNames, names.Count);
            var text = new StringBuilder();
            text.Append(
                CultureInfo.InvariantCulture,
                $"Listeners dispatch events without end: {names.Count} dispatches and more are nested. The innermost: ");
            text.AppendJoin(" -> ", names.Skip(names.Count - shown).Select(name => $"'{name}'"));
            return text.Append(". Let one of their listeners return without dispatching, or not listen to what it dispatches.").ToString();
        }
    }

    private string Innermost { get; }

    /// <summary>An exception filter: notes a dispatch that the exception passes, and never catches.</summary>
    internal bool Passes(string eventName)
    {
        _eventNames.Add(eventName);
        return false;
    }
}
