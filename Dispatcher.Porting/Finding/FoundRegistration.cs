using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>A listener that the plugin registers.</summary>
/// <param name="System">The system that it is registered with.</param>
/// <param name="Idiom">How: <c>attachListener</c>, <c>getSubscribedEvents</c>, and so on.</param>
/// <param name="Event">The event.</param>
/// <param name="Listener">The listener.</param>
/// <param name="Site">Where it stands.</param>
/// <param name="Node">The node that registers.</param>
internal sealed record FoundRegistration(
    PluginSystem System,
    string Idiom,
    FoundEvent Event,
    FoundListener Listener,
    Site Site,
    Node Node)
{
    /// <summary>The priority, 0 where none is given; null where only the run shows it.</summary>
    public long? Priority { get; init; } = 0;

    /// <summary>The PHP text of the priority, where one is given.</summary>
    public string? PriorityText { get; init; }

    /// <summary>The class or object whose events are listened to, in Yii.</summary>
    public string? Sender { get; init; }

    /// <summary>Why this is not registered in .NET, where it is not.</summary>
    public string? Dropped { get; init; }

    /// <summary>What the porter should know of it.</summary>
    public string? Note { get; init; }

    /// <summary>This with a priority.</summary>
    /// <param name="value">What the expression is that gives it; null where only the run shows it.</param>
    /// <param name="text">The PHP text of the expression.</param>
    public FoundRegistration At(object? value, string text)
    {
        long? priority = value switch { long number => number, double number => (long)number, false => 0, _ => null };
        bool isBeyond = priority is { } given && given != (int)given;
        string? note = isBeyond ? "Priorities are of 32 bits here: the nearest is taken." : Note;
        return this with { Priority = priority, PriorityText = text, Note = note };
    }

    /// <summary>The priority as C# has it, the nearest one of 32 bits; null where only the run shows it.</summary>
    public int? NearestPriority => Priority is { } priority ? (int)Math.Clamp(priority, int.MinValue, int.MaxValue) : null;

    /// <summary>Where it stands; of a call in a chain over several lines, where the method is named.</summary>
    public Place Place
    {
        get
        {
            Place start = Site.File.PlaceOf(Node);
            return Node is MethodCall { Member: var member } && Site.File.PlaceOf(member) is var named && named.Line != start.Line
                ? named : start;
        }
    }
}
