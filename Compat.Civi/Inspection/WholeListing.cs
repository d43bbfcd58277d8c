using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>
/// The listeners of all events, with the modules' functions in the place of <c>delegateToUF</c>, whether or not their hooks were
/// dispatched.
/// </summary>
internal static class WholeListing
{
    public static IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Of(CiviEventDispatcher dispatcher)
    {
        var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        IEnumerable<string> served = HookCatalogue.All.Select(hook => hook.Name).Where(name => dispatcher.FunctionsOf(name).Count > 0);
        foreach (string name in dispatcher.GetListeners().Keys.Union(served, StringComparer.Ordinal))
        {
            if (dispatcher.GetCalled(name) is { Count: > 0 } listeners)
                listing[name] = listeners;
        }

        return listing;
    }
}
