using System.Globalization;
using System.Text;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The events of one system and their listeners.</summary>
/// <param name="System">What the system is called.</param>
/// <param name="Events">The events.</param>
/// <param name="Failure">Why they cannot be listed, or <see langword="null"/>.</param>
internal sealed record EventListing(
    string System, IReadOnlyList<KeyValuePair<string, IReadOnlyList<ListenerDescription>>> Events, Exception? Failure)
{
    public static EventListing Read(ListenerListing listing)
    {
        try
        {
            return new EventListing(listing.System, [.. listing.Read()], null);
        }
#pragma warning disable CA1031 // A system that cannot be listed is shown as such, beside the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new EventListing(listing.System, [], exception);
        }
    }

    /// <summary>The same, as far as the search finds it.</summary>
    public EventListing Search(PageView view) =>
        this with { Events = [.. Events.Where(one => IsFound(System, one.Key, one.Value, view))] };

    /// <summary>A listener's place on the page.</summary>
    public static string Anchor(string system, string eventName, int order) =>
        string.Create(CultureInfo.InvariantCulture, $"{Anchor(system, eventName)}_l{order}");

    /// <summary>An event's place on the page: a name of letters, digits, dots and dashes, one for each event.</summary>
    public static string Anchor(string system, string eventName)
    {
        var anchor = new StringBuilder("event-");
        foreach (char character in $"{system} {eventName}")
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '-')
                anchor.Append(character);
            else
                anchor.Append(CultureInfo.InvariantCulture, $"_{(int)character:x4}");
        }

        return anchor.ToString();
    }

    /// <summary>Whether the search finds a listener itself, not only its event.</summary>
    public static bool Finds(ListenerDescription listener, PageView view) => view.Finds(listener.Name) || view.Finds(listener.FilePath);

    private static bool IsFound(string system, string eventName, IReadOnlyList<ListenerDescription> listeners, PageView view) =>
        view.Finds(eventName) || view.Finds(system) || listeners.Any(listener => Finds(listener, view));
}
