using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>
/// What ported code reaches without being given it: the <see cref="CiviSystem"/> of the calling flow (<see cref="Enter"/>), else the
/// process's (<see cref="Use"/>).
/// </summary>
#pragma warning disable MA0049 // Ported code writes Civi.Dispatcher(), as it wrote Civi::dispatcher().
public static class Civi
#pragma warning restore MA0049
{
    private static readonly AsyncLocal<CiviSystem?> s_current = new();
    private static volatile CiviSystem? s_process;

    /// <summary>What code keeps for as long as the system lives.</summary>
    public static ConcurrentDictionary<string, object?> Statics => System.Statics;

    internal static HookCatalogue Hooks => System.Hooks;

    private static CiviSystem System => s_current.Value ?? s_process ?? throw new InvalidOperationException(
        "There is no CiviCRM yet. Register a CiviModule with Autofac and build the container, or hand a CiviSystem to Civi.Use.");

    /// <summary>The dispatcher.</summary>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="InvalidOperationException">There is no system.</exception>
    public static CiviEventDispatcher Dispatcher() => System.Dispatcher;

    /// <summary>A service.</summary>
    /// <param name="id">Its identifier.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">There is none, or no system.</exception>
    public static object Service(string id) => System.Service(id);

    /// <summary>Makes a system the process's.</summary>
    /// <param name="system">The system.</param>
    public static void Use(CiviSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        s_process = system;
    }

    /// <summary>Makes a system that of the caller's flow of control, and of all that it starts: a test's, say.</summary>
    /// <param name="system">The system.</param>
    /// <returns>What ends it when it is disposed, in the same flow.</returns>
    public static IDisposable Enter(CiviSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        CiviSystem? outer = s_current.Value;
        s_current.Value = system;
        return new Leaving(outer);
    }

    private sealed class Leaving(CiviSystem? outer) : IDisposable
    {
        public void Dispose() => s_current.Value = outer;
    }
}
