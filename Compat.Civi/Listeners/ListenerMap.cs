using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Civi;

/// <summary>
/// The methods that listen to events, as in
/// <c>new ListenerMap { { "hook_civicrm_pre", "OnPre" }, { "&amp;hook_civicrm_links", "Links", 10 } }</c>. An event can be named several
/// times.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is known as the listener map.")]
public sealed class ListenerMap : IReadOnlyCollection<ListenerMapEntry>
{
    private readonly List<ListenerMapEntry> _entries = [];

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>Names a method.</summary>
    /// <param name="eventName">The event; with <c>&amp;</c> before it, the method gets the hook's parameters.</param>
    /// <param name="method">The method.</param>
    /// <param name="priority">Higher comes first.</param>
    public void Add(string eventName, string method, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(method);
        _entries.Add(new ListenerMapEntry(eventName, method, priority));
    }

    /// <summary>Names several methods of one event.</summary>
    /// <param name="eventName">The event; with <c>&amp;</c> before it, the methods get the hook's parameters.</param>
    /// <param name="methods">The methods with their priorities.</param>
    public void Add(string eventName, params ReadOnlySpan<(string Method, int Priority)> methods)
    {
        foreach ((string method, int priority) in methods)
            Add(eventName, method, priority);
    }

    /// <inheritdoc/>
    public IEnumerator<ListenerMapEntry> GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
