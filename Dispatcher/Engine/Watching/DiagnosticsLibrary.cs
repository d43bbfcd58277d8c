using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine.Watching;

/// <summary>
/// Whether the library is loaded by which others listen to activities and measurements. Before it is, nobody can; and a program that
/// needs it for nothing else starts sooner without. Safe for use by several threads at once.
/// </summary>
internal static class DiagnosticsLibrary
{
    private const string Name = "System.Diagnostics.DiagnosticSource";

    // Without initializers: what is written while the class is used first must not be overwritten.
    private static volatile bool s_isLoaded;
    private static volatile bool s_isAwaited;

    /// <summary>Whether it is. In a program that was compiled ahead of time all libraries are.</summary>
    public static bool IsLoaded
    {
        get
        {
            if (!RuntimeFeature.IsDynamicCodeSupported)
                return true;
            if (!s_isAwaited)
                Await();
            return s_isLoaded;
        }
    }

    // First asked to be told and then looked: one that is loaded between the two is seen. Several threads may come here at once, and are
    // told as often.
    private static void Await()
    {
        AppDomain.CurrentDomain.AssemblyLoad += See;
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (Is(assembly.FullName))
                s_isLoaded = true;
        }

        s_isAwaited = true;
    }

    private static void See(object? sender, AssemblyLoadEventArgs loaded)
    {
        if (!Is(loaded.LoadedAssembly.FullName))
            return;
        s_isLoaded = true;
        AppDomain.CurrentDomain.AssemblyLoad -= See;
    }

    private static bool Is(string? fullName) => fullName?.StartsWith(Name + ",", StringComparison.Ordinal) == true;
}
