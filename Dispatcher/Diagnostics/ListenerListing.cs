using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>
/// The listeners of each event of one system, for pages and listings that show several. The module of each system registers one with
/// the container: resolve <c>IEnumerable&lt;ListenerListing&gt;</c>.
/// </summary>
/// <param name="system">
/// The system's name: <c>dispatcher</c>, <c>yii</c>, <c>civi</c>, <c>mibew</c>, <c>moss</c> or <c>comodojo</c>; a named dispatcher adds its
/// name: <c>dispatcher (audit)</c>.
/// </param>
/// <param name="read">Reads the events and their listeners. It may be called by any thread.</param>
public sealed class ListenerListing(string system, Func<IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>>> read)
{
    /// <summary>What the system is called.</summary>
    public string System { get; } = system ?? throw new ArgumentNullException(nameof(system));

    /// <summary>Every event that anything listens to now, with its listeners in the order in which they are called.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Read() => read();
}
