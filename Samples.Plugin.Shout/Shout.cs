using Dispatching;
using Dispatching.Contracts;

namespace ShoutPlugin;

/// <summary>Raises its voice behind all who have something to say on a page.</summary>
public sealed class Shout : IEventSubscriber<Shout>
{
    private const string Content = "content";

    private readonly string _mark = "!";

    /// <inheritdoc/>
    public static void Subscribe(ISubscriptions<Shout> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        events.On<GenericEvent>("hook_civicrm_alterContent", shout => shout.Raise, priority: -10);
    }

    /// <summary>Puts the argument <c>content</c> into capitals.</summary>
    /// <param name="e">The event.</param>
    public void Raise(GenericEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (e.HasArgument(Content) && e[Content] is string content)
            e[Content] = content.ToUpperInvariant() + _mark;
    }
}
