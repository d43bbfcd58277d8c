using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>
/// The hooks of an event as they were at one moment, and which types of objects all of them take without being asked: requests, and
/// the one that the event carried last.
/// </summary>
internal sealed class HookPlan
{
    private readonly bool _fitsRequests;
    private Type? _fitting;

    public HookPlan(ListenerSnapshot<Hook> snapshot)
    {
        Snapshot = snapshot;
        var calls = new HookCall[snapshot.Count];
        for (int i = 0; i < calls.Length; i++)
        {
            if (snapshot.Entries[i].Listener.Plain is not { } plain)
                return;
            calls[i] = plain;
        }

        Calls = calls;
        _fitsRequests = calls.Length > 0 && Array.TrueForAll(calls, call => call.Takes.IsAssignableFrom(typeof(ObjectRequest)));
    }

    public ListenerSnapshot<Hook> Snapshot { get; }

    /// <summary>The hooks, where all of them are functions that take objects; else nothing.</summary>
    public HookCall[] Calls { get; } = [];

    /// <summary>Whether all hooks take what the event carries. A request is told without asking for its type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fits(object value) => value.GetType() == typeof(ObjectRequest) ? _fitsRequests : ReferenceEquals(value.GetType(), _fitting);

    /// <summary>Remembers the type of what the event carries, where all hooks take it.</summary>
    public void Learn(object? value)
    {
        if (value is not null && Calls.Length > 0 && Array.TrueForAll(Calls, call => call.Takes.IsInstanceOfType(value)))
            _fitting = value.GetType();
    }
}
