namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_check</c>: the system's state is checked.</summary>
    /// <typeparam name="TMessages">The type of <paramref name="messages"/>.</typeparam>
    /// <param name="messages">The messages. What listeners write to it comes back.</param>
    /// <param name="statusNames">The status names.</param>
    /// <param name="includeDisabled">The include disabled.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Check<TMessages>(ref TMessages messages, object? statusNames = null, bool includeDisabled = false)
    {
        CiviEvent hook = Hook(46);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(46, [messages, statusNames, includeDisabled]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref messages);
        }
    }

    /// <summary><c>hook_civicrm_config</c>: the configuration was loaded; it may come several times.</summary>
    /// <typeparam name="TConfig">The type of <paramref name="config"/>.</typeparam>
    /// <param name="config">The config. What listeners write to it comes back.</param>
    /// <param name="flags">
    /// A map: whether it is for CiviCRM's extensions (<c>civicrm</c>), and for the host's modules (<c>uf</c>). Listeners find there as well how
    /// often it was for extensions so far (<c>instances</c>).
    /// </param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Config<TConfig>(ref TConfig config, object? flags = null)
    {
        if (flags is null or IEnumerable<KeyValuePair<string, object?>>)
            flags = _flags.Complete(flags as IEnumerable<KeyValuePair<string, object?>> ?? []);
        CiviEvent hook = Hook(47);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(47, [config, flags]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref config);
        }
    }

    /// <summary><c>hook_civicrm_container</c>: the container is built.</summary>
    /// <param name="container">The container.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Container(object? container)
    {
        CiviEvent hook = Hook(50);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(50, [container]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_entityTypes</c>: the kinds of records are declared, before the container is there.</summary>
    /// <typeparam name="TEntityTypes">The type of <paramref name="entityTypes"/>.</typeparam>
    /// <param name="entityTypes">The entity types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EntityTypes<TEntityTypes>(ref TEntityTypes entityTypes)
    {
        CiviEvent hook = Hook(64);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(64, [entityTypes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref entityTypes);
        }
    }

    /// <summary><c>hook_civicrm_eventDefs</c>: the events are described for the inspector.</summary>
    /// <param name="inspector">The inspector.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EventDefs(object? inspector)
    {
        CiviEvent hook = Hook(66);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(66, [inspector]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_scanClasses</c>: classes are looked for.</summary>
    /// <typeparam name="TClasses">The type of <paramref name="classes"/>.</typeparam>
    /// <param name="classes">The classes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ScanClasses<TClasses>(ref TClasses classes)
    {
        CiviEvent hook = Hook(115);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(115, [classes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref classes);
        }
    }

    /// <summary><c>hook_civicrm_upgrade</c>: database upgrades are looked for or queued.</summary>
    /// <param name="op">The op.</param>
    /// <param name="queue">The queue.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Upgrade(string? op, object? queue = null)
    {
        CiviEvent hook = Hook(130);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(130, [op, queue]);
        return Run(hook, e);
    }
}
