using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Mibew.Listeners;

/// <summary>A plugin's listener.</summary>
/// <param name="key">The priority, and behind it the number of the attachment: what PHP sorts by.</param>
/// <param name="plugin">The plugin.</param>
/// <param name="name">The method's name, as it was given.</param>
/// <param name="origin">The delegate that was given, if one was.</param>
/// <param name="call">Calls it.</param>
/// <param name="callAsync">Calls one that must be awaited.</param>
/// <param name="site">Where it was attached, as far as it is known.</param>
internal sealed class MibewListener(
    string key, IPlugin plugin, string name, Delegate? origin, Action<EventArguments>? call,
    Func<EventArguments, CancellationToken, ValueTask>? callAsync, ListenerSite? site)
{
    public string Key { get; } = key;

    public bool IsAsynchronous => call is null;

    public void Call(EventArguments arguments) => call!(arguments);

    public Task CallAsync(EventArguments arguments, CancellationToken cancellationToken)
    {
        if (callAsync is not null)
            return callAsync(arguments, cancellationToken).AsTask();
        call!(arguments);
        return Task.CompletedTask;
    }

    public bool IsOf(IPlugin owner, object listener) =>
        ReferenceEquals(plugin, owner)
        && (listener is string method ? string.Equals(name, method, StringComparison.Ordinal) : listener.Equals(origin));

    public ListenerDescription Describe(string eventName) => origin is not null
        ? ListenerNaming.Describe(
            eventName, origin, isAsynchronous: IsAsynchronous, expression: site?.Expression, filePath: site?.FilePath,
            lineNumber: site?.LineNumber ?? 0)
        : new ListenerDescription
        {
            EventName = eventName,
            Priority = 0,
            Name = $"{plugin.GetType().Name}.{name}",
            DeclaringType = plugin.GetType(),
            IsAsynchronous = IsAsynchronous,
        };
}
