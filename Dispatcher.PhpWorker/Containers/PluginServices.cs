using Compat.Civi;
using Compat.Comodojo;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;

namespace Dispatching.PhpWorker.Containers;

/// <summary>Lets plugins listen in the dispatchers that a container has.</summary>
internal static class PluginServices
{
    /// <summary>Lets a plugin listen in the dispatchers of all systems that it listens in.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="find">Finds a service of the container; null where there is none.</param>
    /// <exception cref="InvalidOperationException">The container has no dispatcher of one of the systems. Nothing listens.</exception>
    public static void Listen(PhpPlugin plugin, Func<Type, object?> find)
    {
        PhpSystem[] systems = [.. plugin.Listeners.Select(listener => listener.System).Distinct()];
        foreach (PhpSystem system in systems)
        {
            if (find(TypeOf(system)) is null)
            {
                throw new InvalidOperationException(
                    $"The plugin '{plugin.FullPath}' listens to events of {system}, and the container has no '{TypeOf(system)}'. "
                    + $"Register {Registration(system)} beside the plugin.");
            }
        }

        foreach (PhpSystem system in Enum.GetValues<PhpSystem>())
        {
            if (systems.Contains(system) || find(TypeOf(system)) is not null)
                Listen(plugin, system, find);
        }
    }

    private static void Listen(PhpPlugin plugin, PhpSystem system, Func<Type, object?> find)
    {
        object dispatcher = find(TypeOf(system))!;
        _ = system switch
        {
            PhpSystem.Symfony => plugin.ListenIn((IListenerRegistry)dispatcher, Outside(find)),
            PhpSystem.Mibew => plugin.ListenIn((Compat.Mibew.EventDispatcher)dispatcher),
            PhpSystem.Civi => plugin.ListenIn((CiviApplication)dispatcher),
            PhpSystem.Yii => plugin.ListenIn((EventRegistry)dispatcher, (Application)find(typeof(Application))!),
            PhpSystem.Comodojo => plugin.ListenIn((ComodojoDispatcher)dispatcher),
            _ => plugin.ListenIn((MossDispatcher)dispatcher),
        };
    }

    private static ScopedDispatcher? Outside(Func<Type, object?> find) =>
        find(typeof(IDispatcherScopes)) is IDispatcherScopes scopes ? new ScopedDispatcher(scopes) : null;

    private static Type TypeOf(PhpSystem system) => system switch
    {
        PhpSystem.Symfony => typeof(IListenerRegistry),
        PhpSystem.Mibew => typeof(Compat.Mibew.EventDispatcher),
        PhpSystem.Civi => typeof(CiviApplication),
        PhpSystem.Yii => typeof(EventRegistry),
        PhpSystem.Comodojo => typeof(ComodojoDispatcher),
        _ => typeof(MossDispatcher),
    };

    private static string Registration(PhpSystem system) => system switch
    {
        PhpSystem.Symfony => "'DispatcherModule', or 'services.AddDispatcher()',",
        PhpSystem.Civi => "'CiviModule', or 'services.AddCiviCrm()',",
        _ => $"'{system}Module', or 'services.Add{system}()',",
    };
}
