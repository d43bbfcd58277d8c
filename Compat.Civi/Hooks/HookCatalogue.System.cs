namespace Compat.Civi;

/// <content>Hooks of the system itself.</content>
public sealed partial class HookCatalogue
{
    private static readonly HookSignature s_angularModules = HookSignature.Of(["angularModules"]);
    private static readonly HookSignature s_apiWrappers = HookSignature.Of(["wrappers", "apiRequest"]);
    private static readonly HookSignature s_check = HookSignature.Of(["messages", "statusNames", "includeDisabled"]);
    private static readonly HookSignature s_config = HookSignature.Of(["config", "flags"]);
    private static readonly HookSignature s_container = HookSignature.Of(["container"]);
    private static readonly HookSignature s_cron = HookSignature.Of(["jobManager"]);
    private static readonly HookSignature s_crypto = HookSignature.Of(["crypto"]);
    private static readonly HookSignature s_cryptoRotateKey = HookSignature.Of(["tag", "log"]);
    private static readonly HookSignature s_fileSearches = HookSignature.Of(["fileSearches"]);
    private static readonly HookSignature s_idsException = HookSignature.Of(["skip"]);
    private static readonly HookSignature s_managed = HookSignature.Of(["entities", "modules"]);
    private static readonly HookSignature s_permission = HookSignature.Of(["permissions"]);
    private static readonly HookSignature s_permissionCheck = HookSignature.Of(["permission", "granted", "contactId"]);
    private static readonly HookSignature s_permissionList = HookSignature.Of(["permissions"]);
    private static readonly HookSignature s_queueActive = HookSignature.Of(["status", "queueName", "queueSpecification"]);
    private static readonly HookSignature s_queueRun = HookSignature.Of(["queue", "items", "outcomes"]);
    private static readonly HookSignature s_queueStatus = HookSignature.Of(["queue", "status"]);
    private static readonly HookSignature s_queueTaskError = HookSignature.Of(["queue", "item", "outcome", "exception"]);
    private static readonly HookSignature s_scanClasses = HookSignature.Of(["classes"]);
    private static readonly HookSignature s_unhandledException = HookSignature.Of(["exception"]);
    private static readonly HookSignature s_upgrade = HookSignature.Of(["op", "queue"]);

    /// <summary>Runs <c>hook_civicrm_angularModules</c>, whose fields are <c>angularModules</c>.</summary>
    /// <param name="angularModules">The field <c>angularModules</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AngularModules(ref object? angularModules)
    {
        if (_hooks.IsSilent("hook_civicrm_angularModules"))
            return s_nothing;
        object?[] carried = [angularModules];
        try
        {
            return Run(s_angularModules, "hook_civicrm_angularModules", carried);
        }
        finally
        {
            angularModules = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_apiWrappers</c>, whose fields are <c>wrappers</c>, <c>apiRequest</c>.</summary>
    /// <param name="wrappers">The field <c>wrappers</c>; what listeners make of it is here afterwards.</param>
    /// <param name="apiRequest">The field <c>apiRequest</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ApiWrappers(ref object? wrappers, object? apiRequest)
    {
        if (_hooks.IsSilent("hook_civicrm_apiWrappers"))
            return s_nothing;
        object?[] carried = [wrappers, apiRequest];
        try
        {
            return Run(s_apiWrappers, "hook_civicrm_apiWrappers", carried);
        }
        finally
        {
            wrappers = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_check</c>, whose fields are <c>messages</c>, <c>statusNames</c>, <c>includeDisabled</c>.</summary>
    /// <param name="messages">The field <c>messages</c>; what listeners make of it is here afterwards.</param>
    /// <param name="statusNames">The field <c>statusNames</c>.</param>
    /// <param name="includeDisabled">The field <c>includeDisabled</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Check(ref object? messages, object? statusNames = null, bool includeDisabled = false)
    {
        if (_hooks.IsSilent("hook_civicrm_check"))
            return s_nothing;
        object?[] carried = [messages, statusNames, includeDisabled];
        try
        {
            return Run(s_check, "hook_civicrm_check", carried);
        }
        finally
        {
            messages = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_config</c>, whose fields are <c>config</c>, <c>flags</c>.</summary>
    /// <param name="config">The field <c>config</c>; what listeners make of it is here afterwards.</param>
    /// <param name="flags">The field <c>flags</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Config(ref object? config, object? flags = null)
    {
        if (_hooks.IsSilent("hook_civicrm_config"))
            return s_nothing;
        object?[] carried = [config, flags];
        try
        {
            return Run(s_config, "hook_civicrm_config", carried);
        }
        finally
        {
            config = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_container</c>, whose fields are <c>container</c>.</summary>
    /// <param name="container">The field <c>container</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Container(object? container)
    {
        return Run(s_container, "hook_civicrm_container", [container]);
    }

    /// <summary>Runs <c>hook_civicrm_cron</c>, whose fields are <c>jobManager</c>.</summary>
    /// <param name="jobManager">The field <c>jobManager</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Cron(object? jobManager)
    {
        return Run(s_cron, "hook_civicrm_cron", [jobManager]);
    }

    /// <summary>Runs <c>hook_civicrm_crypto</c>, whose fields are <c>crypto</c>.</summary>
    /// <param name="crypto">The field <c>crypto</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Crypto(object? crypto)
    {
        return Run(s_crypto, "hook_civicrm_crypto", [crypto]);
    }

    /// <summary>Runs <c>hook_civicrm_cryptoRotateKey</c>, whose fields are <c>tag</c>, <c>log</c>.</summary>
    /// <param name="tag">The field <c>tag</c>.</param>
    /// <param name="log">The field <c>log</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CryptoRotateKey(object? tag, object? log)
    {
        return Run(s_cryptoRotateKey, "hook_civicrm_cryptoRotateKey", [tag, log]);
    }

    /// <summary>Runs <c>hook_civicrm_fileSearches</c>, whose fields are <c>fileSearches</c>.</summary>
    /// <param name="fileSearches">The field <c>fileSearches</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object FileSearches(ref object? fileSearches)
    {
        if (_hooks.IsSilent("hook_civicrm_fileSearches"))
            return s_nothing;
        object?[] carried = [fileSearches];
        try
        {
            return Run(s_fileSearches, "hook_civicrm_fileSearches", carried);
        }
        finally
        {
            fileSearches = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_idsException</c>, whose fields are <c>skip</c>.</summary>
    /// <param name="skip">The field <c>skip</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object IdsException(ref object? skip)
    {
        if (_hooks.IsSilent("hook_civicrm_idsException"))
            return s_nothing;
        object?[] carried = [skip];
        try
        {
            return Run(s_idsException, "hook_civicrm_idsException", carried);
        }
        finally
        {
            skip = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_managed</c>, whose fields are <c>entities</c>, <c>modules</c>.</summary>
    /// <param name="entities">The field <c>entities</c>; what listeners make of it is here afterwards.</param>
    /// <param name="modules">The field <c>modules</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Managed(ref object? entities, object? modules = null)
    {
        if (_hooks.IsSilent("hook_civicrm_managed"))
            return s_nothing;
        object?[] carried = [entities, modules];
        try
        {
            return Run(s_managed, "hook_civicrm_managed", carried);
        }
        finally
        {
            entities = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_permission</c>, whose fields are <c>permissions</c>.</summary>
    /// <param name="newPermissions">The field <c>permissions</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Permission(ref object? newPermissions)
    {
        if (_hooks.IsSilent("hook_civicrm_permission"))
            return s_nothing;
        object?[] carried = [newPermissions];
        try
        {
            return Run(s_permission, "hook_civicrm_permission", carried);
        }
        finally
        {
            newPermissions = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_permission_check</c>, whose fields are <c>permission</c>, <c>granted</c>, <c>contactId</c>.</summary>
    /// <param name="permission">The field <c>permission</c>.</param>
    /// <param name="granted">The field <c>granted</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contactId">The field <c>contactId</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PermissionCheck(object? permission, ref object? granted, object? contactId)
    {
        if (_hooks.IsSilent("hook_civicrm_permission_check"))
            return s_nothing;
        object?[] carried = [permission, granted, contactId];
        try
        {
            return Run(s_permissionCheck, "hook_civicrm_permission_check", carried);
        }
        finally
        {
            granted = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_permissionList</c>, whose fields are <c>permissions</c>.</summary>
    /// <param name="permissions">The field <c>permissions</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PermissionList(ref object? permissions)
    {
        if (_hooks.IsSilent("hook_civicrm_permissionList"))
            return s_nothing;
        object?[] carried = [permissions];
        try
        {
            return Run(s_permissionList, "hook_civicrm_permissionList", carried);
        }
        finally
        {
            permissions = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_queueActive</c>, whose fields are <c>status</c>, <c>queueName</c>, <c>queueSpecification</c>.</summary>
    /// <param name="status">The field <c>status</c>; what listeners make of it is here afterwards.</param>
    /// <param name="queueName">The field <c>queueName</c>.</param>
    /// <param name="queueSpecification">The field <c>queueSpecification</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object QueueActive(ref string status, string queueName, object? queueSpecification)
    {
        if (_hooks.IsSilent("hook_civicrm_queueActive"))
            return s_nothing;
        object?[] carried = [status, queueName, queueSpecification];
        try
        {
            return Run(s_queueActive, "hook_civicrm_queueActive", carried);
        }
        finally
        {
            status = Text(s_queueActive, 0, carried, "hook_civicrm_queueActive");
        }
    }

    /// <summary>Runs <c>hook_civicrm_queueRun_&lt;runner&gt;</c>, whose fields are <c>queue</c>, <c>items</c>, <c>outcomes</c>.</summary>
    /// <param name="suffix">What the hook's name ends with.</param>
    /// <param name="queue">The field <c>queue</c>.</param>
    /// <param name="items">The field <c>items</c>.</param>
    /// <param name="outcomes">The field <c>outcomes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object QueueRun(string suffix, object? queue, object? items, ref object? outcomes)
    {
        ArgumentException.ThrowIfNullOrEmpty(suffix);
        object?[] carried = [queue, items, outcomes];
        try
        {
            return Run(s_queueRun, string.Concat("hook_civicrm_queueRun_", suffix), carried);
        }
        finally
        {
            outcomes = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_queueStatus</c>, whose fields are <c>queue</c>, <c>status</c>.</summary>
    /// <param name="queue">The field <c>queue</c>.</param>
    /// <param name="status">The field <c>status</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object QueueStatus(object? queue, string status)
    {
        return Run(s_queueStatus, "hook_civicrm_queueStatus", [queue, status]);
    }

    /// <summary>Runs <c>hook_civicrm_queueTaskError</c>, whose fields are <c>queue</c>, <c>item</c>, <c>outcome</c>, <c>exception</c>.</summary>
    /// <param name="queue">The field <c>queue</c>.</param>
    /// <param name="item">The field <c>item</c>.</param>
    /// <param name="outcome">The field <c>outcome</c>; what listeners make of it is here afterwards.</param>
    /// <param name="exception">The field <c>exception</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object QueueTaskError(object? queue, object? item, ref object? outcome, object? exception)
    {
        if (_hooks.IsSilent("hook_civicrm_queueTaskError"))
            return s_nothing;
        object?[] carried = [queue, item, outcome, exception];
        try
        {
            return Run(s_queueTaskError, "hook_civicrm_queueTaskError", carried);
        }
        finally
        {
            outcome = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_scanClasses</c>, whose fields are <c>classes</c>.</summary>
    /// <param name="classes">The field <c>classes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ScanClasses(ref object? classes)
    {
        if (_hooks.IsSilent("hook_civicrm_scanClasses"))
            return s_nothing;
        object?[] carried = [classes];
        try
        {
            return Run(s_scanClasses, "hook_civicrm_scanClasses", carried);
        }
        finally
        {
            classes = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_unhandled_exception</c>, whose fields are <c>exception</c>.</summary>
    /// <param name="exception">The field <c>exception</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object UnhandledException(object? exception)
    {
        return Run(s_unhandledException, "hook_civicrm_unhandled_exception", [exception]);
    }

    /// <summary>Runs <c>hook_civicrm_upgrade</c>, whose fields are <c>op</c>, <c>queue</c>.</summary>
    /// <param name="op">The field <c>op</c>.</param>
    /// <param name="queue">The field <c>queue</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Upgrade(string op, object? queue = null)
    {
        return Run(s_upgrade, "hook_civicrm_upgrade", [op, queue]);
    }
}
