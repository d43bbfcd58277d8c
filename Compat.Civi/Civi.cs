using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Civi;

/// <summary>The static face of a <see cref="CiviApplication"/>, for ported code. CiviCRM's <c>Civi</c>.</summary>
[SuppressMessage("Design", "MA0049:Type name should not match containing namespace", Justification = "Ported code says Civi.Dispatcher().")]
public static class Civi
{
    private static readonly AsyncLocal<CiviApplication?> s_here = new();
    private static CiviApplication? s_application;
    private static int s_entered;

    /// <summary>
    /// The current application: the one that this flow has entered, else the one that was set, else one with nothing but a dispatcher,
    /// which starts when it is first used.
    /// </summary>
    public static CiviApplication Application
    {
        get => (Volatile.Read(ref s_entered) > 0 ? s_here.Value : null) ?? Volatile.Read(ref s_application) ?? Default();
        set => Volatile.Write(ref s_application, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>What functions remember until the next start, as <c>Civi::$statics</c> does.</summary>
    public static ConcurrentDictionary<string, object?> Statics => Application.Statics;

    /// <summary>Invokes hooks. <see cref="CiviHooks"/> is shorter.</summary>
    public static HookInvoker Hooks => Application.Hooks;

    /// <summary>The extensions that are active.</summary>
    public static CiviModules Modules => Application.Modules;

    /// <summary>The dispatcher.</summary>
    /// <returns>The dispatcher of the application's last start.</returns>
    public static CiviEventDispatcher Dispatcher() => Application.Dispatcher;

    /// <summary>A service.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static object Service(string id) => Application.Service(id);

    /// <summary>Makes an application the one that is meant in this flow, and in what it awaits, until the result is disposed.</summary>
    /// <param name="application">The application.</param>
    /// <returns>What puts back the one before.</returns>
    public static IDisposable Enter(CiviApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var entered = new Entered(s_here.Value);
        Interlocked.Increment(ref s_entered);
        s_here.Value = application;
        return entered;
    }

    // Not under a lock: whoever watches hooks hears of those of the start. Of two threads that come at once, the first one's is for both.
    private static CiviApplication Default()
    {
        CiviApplication made = new CiviApplication().Boot();
        CiviApplication? first = Interlocked.CompareExchange(ref s_application, made, null);
        if (first is not null)
            made.Dispose();
        return first ?? made;
    }

    private sealed class Entered(CiviApplication? before) : IDisposable
    {
        private int _hasLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _hasLeft, 1) != 0)
                return;
            s_here.Value = before;
            Interlocked.Decrement(ref s_entered);
        }
    }
}
