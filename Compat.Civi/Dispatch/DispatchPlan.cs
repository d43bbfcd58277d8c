using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>What is known of an event's listeners and modules' functions as long as they stay the same.</summary>
internal sealed class DispatchPlan
{
    private Type? _checkedType;

    public DispatchPlan(ListenerSnapshot<CiviListener> snapshot, int version, HostFunction[] functions)
    {
        Snapshot = snapshot;
        Version = version;
        Functions = functions;
        Direct = DirectOnes(snapshot.Entries, functions.Length == 0);
        bool isQuiet = true;
        foreach (ref readonly ChainEntry<CiviListener> entry in snapshot.Entries)
        {
            bool isModules = entry.Listener is ModulesListener;
            isQuiet &= isModules && functions.Length == 0;
            if (entry.Listener.IsAsynchronous)
                Asynchronous ??= entry.Listener.Describe("", 0).Name;
            else if (isModules)
                Asynchronous ??= Array.Find(functions, function => function.Function.IsAsynchronous)?.Function.Name;
        }

        IsQuiet = isQuiet;
    }

    public ListenerSnapshot<CiviListener> Snapshot { get; }

    public int Version { get; }

    /// <summary>The functions of modules.</summary>
    public HostFunction[] Functions { get; }

    /// <summary>The listeners, where all of them take a hook's event alone. Modules without a function are left out.</summary>
    public Action<GenericHookEvent>[]? Direct { get; }

    /// <summary>Whether nobody listens, and no module has a function.</summary>
    public bool IsQuiet { get; }

    /// <summary>A listener or function that must be awaited, or <see langword="null"/>.</summary>
    public string? Asynchronous { get; }

    private static Action<GenericHookEvent>[]? DirectOnes(ReadOnlySpan<ChainEntry<CiviListener>> entries, bool isWithoutFunctions)
    {
        var direct = new List<Action<GenericHookEvent>>(entries.Length);
        foreach (ref readonly ChainEntry<CiviListener> entry in entries)
        {
            if (entry.Listener.Direct is { } one)
                direct.Add(one);
            else if (!isWithoutFunctions || entry.Listener is not ModulesListener)
                return null;
        }

        return [.. direct];
    }

    /// <exception cref="ArgumentException">A listener takes another type of event. None was called.</exception>
    public void CheckType(object @event, string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _checkedType), @event.GetType()))
            return;
        foreach (ref readonly ChainEntry<CiviListener> entry in Snapshot.Entries)
            EventMethod.CheckType(entry.Listener, @event, eventName);
        Volatile.Write(ref _checkedType, @event.GetType());
    }

    /// <exception cref="InvalidOperationException">A listener must be awaited. None was called.</exception>
    public void CheckSynchronous(string eventName)
    {
        if (Asynchronous is not null)
        {
            throw new InvalidOperationException(
                $"'{Asynchronous}', which listens to '{eventName}', is asynchronous, so it must be awaited. No listener was called. Use DispatchAsync, or for a hook InvokeAsync.");
        }
    }
}
