namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_check</c>: the system's state is checked.</summary>
    /// <typeparam name="TMessages">The type of <paramref name="messages"/>.</typeparam>
    /// <param name="messages">The messages. What listeners write to it comes back.</param>
    /// <param name="statusNames">The status names.</param>
    /// <param name="includeDisabled">The include disabled.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Check<TMessages>(ref TMessages messages, object? statusNames = null, bool includeDisabled = false) => Civi.Hooks.Check(ref messages, statusNames, includeDisabled);

    /// <summary><c>hook_civicrm_config</c>: the configuration was loaded; it may come several times.</summary>
    /// <typeparam name="TConfig">The type of <paramref name="config"/>.</typeparam>
    /// <param name="config">The config. What listeners write to it comes back.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Config<TConfig>(ref TConfig config, object? flags = null) => Civi.Hooks.Config(ref config, flags);

    /// <summary><c>hook_civicrm_container</c>: the container is built.</summary>
    /// <param name="container">The container.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Container(object? container) => Civi.Hooks.Container(container);

    /// <summary><c>hook_civicrm_entityTypes</c>: the kinds of records are declared, before the container is there.</summary>
    /// <typeparam name="TEntityTypes">The type of <paramref name="entityTypes"/>.</typeparam>
    /// <param name="entityTypes">The entity types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EntityTypes<TEntityTypes>(ref TEntityTypes entityTypes) => Civi.Hooks.EntityTypes(ref entityTypes);

    /// <summary><c>hook_civicrm_eventDefs</c>: the events are described for the inspector.</summary>
    /// <param name="inspector">The inspector.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EventDefs(object? inspector) => Civi.Hooks.EventDefs(inspector);

    /// <summary><c>hook_civicrm_scanClasses</c>: classes are looked for.</summary>
    /// <typeparam name="TClasses">The type of <paramref name="classes"/>.</typeparam>
    /// <param name="classes">The classes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ScanClasses<TClasses>(ref TClasses classes) => Civi.Hooks.ScanClasses(ref classes);

    /// <summary><c>hook_civicrm_upgrade</c>: database upgrades are looked for or queued.</summary>
    /// <param name="op">The op.</param>
    /// <param name="queue">The queue.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Upgrade(string? op, object? queue = null) => Civi.Hooks.Upgrade(op, queue);
}
