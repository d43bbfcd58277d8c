namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_copy</c>: a record was copied.</summary>
    /// <typeparam name="TObject">The type of <paramref name="object"/>.</typeparam>
    /// <param name="objectName">The object name.</param>
    /// <param name="object">The object. What listeners write to it comes back.</param>
    /// <param name="original_id">The original id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Copy<TObject>(string? objectName, ref TObject @object, object? original_id = null)
    {
        CiviEvent hook = Hook(51);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(51, [objectName, @object, original_id]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref @object);
        }
    }

    /// <summary><c>hook_civicrm_custom</c>: custom values were written.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="entityID">The entity ID.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Custom<TParams>(string? op, int groupID, int entityID, ref TParams @params)
    {
        CiviEvent hook = Hook(56);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(56, [op, groupID, entityID, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_customPre</c>: custom values are about to be written.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="entityID">The entity ID.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CustomPre<TParams>(string? op, int groupID, int entityID, ref TParams @params)
    {
        CiviEvent hook = Hook(57);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(57, [op, groupID, entityID, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_fieldOptions</c>: a field's options are listed.</summary>
    /// <typeparam name="TOptions">The type of <paramref name="options"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="field">The field.</param>
    /// <param name="options">The options. What listeners write to it comes back.</param>
    /// <param name="params">The params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object FieldOptions<TOptions>(string? entity, string? field, ref TOptions options, object? @params)
    {
        CiviEvent hook = Hook(69);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(69, [entity, field, options, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref options);
        }
    }

    /// <summary><c>hook_civicrm_links</c>: the links of a record are listed.</summary>
    /// <typeparam name="TLinks">The type of <paramref name="links"/>.</typeparam>
    /// <typeparam name="TMask">The type of <paramref name="mask"/>.</typeparam>
    /// <typeparam name="TValues">The type of <paramref name="values"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="objectName">The object name.</param>
    /// <param name="objectId">The object id.</param>
    /// <param name="links">The links. What listeners write to it comes back.</param>
    /// <param name="mask">The mask. What listeners write to it comes back.</param>
    /// <param name="values">The values. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Links<TLinks, TMask, TValues>(string? op, string? objectName, object? objectId, ref TLinks links, ref TMask mask, ref TValues values)
    {
        CiviEvent hook = Hook(80);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(80, [op, objectName, objectId, links, mask, values]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref links);
            Take(e, 4, ref mask);
            Take(e, 5, ref values);
        }
    }

    /// <summary><c>hook_civicrm_links</c>: the links of a record are listed.</summary>
    /// <typeparam name="TLinks">The type of <paramref name="links"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="objectName">The object name.</param>
    /// <param name="objectId">The object id.</param>
    /// <param name="links">The links. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Links<TLinks>(string? op, string? objectName, object? objectId, ref TLinks links)
    {
        CiviEvent hook = Hook(80);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(80, [op, objectName, objectId, links, null, null]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref links);
        }
    }

    /// <summary><c>hook_civicrm_managed</c>: the records that modules manage are listed.</summary>
    /// <typeparam name="TEntities">The type of <paramref name="entities"/>.</typeparam>
    /// <param name="entities">The entities. What listeners write to it comes back.</param>
    /// <param name="modules">The modules.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Managed<TEntities>(ref TEntities entities, object? modules = null)
    {
        CiviEvent hook = Hook(84);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(84, [entities, modules]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref entities);
        }
    }

    /// <summary><c>hook_civicrm_merge</c>: two contacts are merged.</summary>
    /// <typeparam name="TData">The type of <paramref name="data"/>.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="data">The data. What listeners write to it comes back.</param>
    /// <param name="mainId">The main id.</param>
    /// <param name="otherId">The other id.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Merge<TData>(string? type, ref TData data, object? mainId = null, object? otherId = null, object? tables = null)
    {
        CiviEvent hook = Hook(86);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(86, [type, data, mainId, otherId, tables]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref data);
        }
    }

    /// <summary><c>hook_civicrm_optionValues</c>: a group's options are listed.</summary>
    /// <typeparam name="TOptions">The type of <paramref name="options"/>.</typeparam>
    /// <param name="options">The options. What listeners write to it comes back.</param>
    /// <param name="groupName">The group name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object OptionValues<TOptions>(ref TOptions options, string? groupName)
    {
        CiviEvent hook = Hook(88);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(88, [options, groupName]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref options);
        }
    }

    /// <summary><c>hook_civicrm_postSave_&lt;table&gt;</c>: a row of a table was saved.</summary>
    /// <typeparam name="TDao">The type of <paramref name="dao"/>.</typeparam>
    /// <param name="table">The table's name.</param>
    /// <param name="dao">The dao. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostSave<TDao>(string table, ref TDao dao)
    {
        CiviEvent hook = _dispatcher.Own("hook_civicrm_postSave_" + table);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(101, [dao]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref dao);
        }
    }

    /// <summary><c>hook_civicrm_recent</c>: the recent items are listed.</summary>
    /// <typeparam name="TRecentArray">The type of <paramref name="recentArray"/>.</typeparam>
    /// <param name="recentArray">The recent array. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Recent<TRecentArray>(ref TRecentArray recentArray)
    {
        CiviEvent hook = Hook(112);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(112, [recentArray]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref recentArray);
        }
    }

    /// <summary><c>hook_civicrm_referenceCounts</c>: the references to a record are counted.</summary>
    /// <typeparam name="TRefCounts">The type of <paramref name="refCounts"/>.</typeparam>
    /// <param name="dao">The dao.</param>
    /// <param name="refCounts">The ref counts. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ReferenceCounts<TRefCounts>(object? dao, ref TRefCounts refCounts)
    {
        CiviEvent hook = Hook(113);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(113, [dao, refCounts]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref refCounts);
        }
    }

    /// <summary><c>hook_civicrm_selectWhereClause</c>: the conditions of a query are gathered.</summary>
    /// <typeparam name="TClauses">The type of <paramref name="clauses"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="clauses">The clauses. What listeners write to it comes back.</param>
    /// <param name="userId">The user id.</param>
    /// <param name="conditions">The conditions.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object SelectWhereClause<TClauses>(string? entity, ref TClauses clauses, int? userId = null, object? conditions = null)
    {
        CiviEvent hook = Hook(119);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(119, [entity, clauses, userId, conditions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref clauses);
        }
    }

    /// <summary><c>hook_civicrm_translateFields</c>: the fields that can be translated are listed.</summary>
    /// <typeparam name="TFields">The type of <paramref name="fields"/>.</typeparam>
    /// <param name="fields">The fields. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object TranslateFields<TFields>(ref TFields fields)
    {
        CiviEvent hook = Hook(126);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(126, [fields]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref fields);
        }
    }

    /// <summary><c>hook_civicrm_triggerInfo</c>: the triggers of tables are listed.</summary>
    /// <typeparam name="TInfo">The type of <paramref name="info"/>.</typeparam>
    /// <param name="info">The info. What listeners write to it comes back.</param>
    /// <param name="tableName">The table name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object TriggerInfo<TInfo>(ref TInfo info, string? tableName = null)
    {
        CiviEvent hook = Hook(127);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(127, [info, tableName]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref info);
        }
    }
}
