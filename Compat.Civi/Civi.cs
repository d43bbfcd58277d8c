using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Civi;

/// <summary>The static face of a <see cref="CiviApplication"/>, for ported code. CiviCRM's <c>Civi</c>.</summary>
[SuppressMessage("Design", "MA0049:Type name should not match containing namespace", Justification = "Ported code says Civi.Dispatcher().")]
public static class Civi
{
    private static readonly AsyncLocal<Entering?> s_here = new();
    private static CiviApplication? s_application;
    private static int s_entered;

    /// <summary>
    /// The current application: the one that this flow has entered, else the one that was set, else one with nothing but a dispatcher,
    /// which starts when it is first used.
    /// </summary>
    public static CiviApplication Application
    {
        get => Here?.Application ?? Volatile.Read(ref s_application) ?? Default();
        set => Volatile.Write(ref s_application, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The request that this flow has entered, or <see langword="null"/>.</summary>
    public static CiviRequest? Request => Here?.Request;

    /// <summary>
    /// What functions remember until the request ends, or, outside of a request, until the next start, as <c>Civi::$statics</c> does.
    /// </summary>
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
        CiviRequest? request = Here?.Request;
        return Enter(new Entering(application, ReferenceEquals(request?.Application, application) ? request : null));
    }

    /// <summary>Makes a request, and its application, those that are meant in this flow, and in what it awaits, until the end.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What puts back those before.</returns>
    public static IDisposable Enter(CiviRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Enter(new Entering(request.Application, request));
    }

    private static Entering? Here => Volatile.Read(ref s_entered) > 0 ? s_here.Value : null;

    private static Entered Enter(Entering entering)
    {
        var entered = new Entered(s_here.Value);
        Interlocked.Increment(ref s_entered);
        s_here.Value = entering;
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

    private sealed record Entering(CiviApplication Application, CiviRequest? Request);

    private sealed class Entered(Entering? before) : IDisposable
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
