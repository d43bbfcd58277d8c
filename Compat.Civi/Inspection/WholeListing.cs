using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>Who listens to what, with the modules' functions in the place of <c>delegateToUF</c>, whether or not their hooks were dispatched.</summary>
internal static class WholeListing
{
    public static IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Of(CiviEventDispatcher dispatcher)
    {
        var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        IEnumerable<string> served = HookCatalogue.All.Select(hook => hook.Name).Where(name => dispatcher.FunctionsOf(name).Count > 0);
        foreach (string name in dispatcher.GetListeners().Keys.Union(served, StringComparer.Ordinal))
        {
            // Asked for by name, a hook has its modules' listener, also before it is first dispatched.
            ListenerDescription[] listeners = [.. dispatcher.GetListeners(name).SelectMany(listener => Expand(dispatcher, name, listener))];
            if (listeners.Length > 0)
                listing[name] = listeners;
        }

        return listing;
    }

    private static IEnumerable<ListenerDescription> Expand(CiviEventDispatcher dispatcher, string name, ListenerDescription listener) =>
        dispatcher.FunctionsBehind(name, listener) is { } functions ? functions.Select(function => Describe(name, listener.Priority, function)) : [listener];

    private static ListenerDescription Describe(string name, int priority, HostFunction function) => new()
    {
        EventName = name,
        Priority = priority,
        Name = function.Function.Name,
        DeclaringType = function.Function.Source.Method.DeclaringType,
        IsAsynchronous = function.Function.IsAsynchronous,
    };
}
