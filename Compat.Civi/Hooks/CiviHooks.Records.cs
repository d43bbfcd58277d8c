namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_copy</c>: a record was copied.</summary>
    /// <typeparam name="TObject">The type of <paramref name="object"/>.</typeparam>
    /// <param name="objectName">The object name.</param>
    /// <param name="object">The object. What listeners write to it comes back.</param>
    /// <param name="original_id">The original id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Copy<TObject>(string? objectName, ref TObject @object, object? original_id = null) => Civi.Hooks.Copy(objectName, ref @object, original_id);

    /// <summary><c>hook_civicrm_custom</c>: custom values were written.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="entityID">The entity ID.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Custom<TParams>(string? op, int groupID, int entityID, ref TParams @params) => Civi.Hooks.Custom(op, groupID, entityID, ref @params);

    /// <summary><c>hook_civicrm_customPre</c>: custom values are about to be written.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="entityID">The entity ID.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object CustomPre<TParams>(string? op, int groupID, int entityID, ref TParams @params) => Civi.Hooks.CustomPre(op, groupID, entityID, ref @params);

    /// <summary><c>hook_civicrm_fieldOptions</c>: a field's options are listed.</summary>
    /// <typeparam name="TOptions">The type of <paramref name="options"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="field">The field.</param>
    /// <param name="options">The options. What listeners write to it comes back.</param>
    /// <param name="params">The params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object FieldOptions<TOptions>(string? entity, string? field, ref TOptions options, object? @params) => Civi.Hooks.FieldOptions(entity, field, ref options, @params);

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
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Links<TLinks, TMask, TValues>(string? op, string? objectName, object? objectId, ref TLinks links, ref TMask mask, ref TValues values) => Civi.Hooks.Links(op, objectName, objectId, ref links, ref mask, ref values);

    /// <summary><c>hook_civicrm_links</c>: the links of a record are listed.</summary>
    /// <typeparam name="TLinks">The type of <paramref name="links"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="objectName">The object name.</param>
    /// <param name="objectId">The object id.</param>
    /// <param name="links">The links. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Links<TLinks>(string? op, string? objectName, object? objectId, ref TLinks links) => Civi.Hooks.Links(op, objectName, objectId, ref links);

    /// <summary><c>hook_civicrm_managed</c>: the records that modules manage are listed.</summary>
    /// <typeparam name="TEntities">The type of <paramref name="entities"/>.</typeparam>
    /// <param name="entities">The entities. What listeners write to it comes back.</param>
    /// <param name="modules">The modules.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Managed<TEntities>(ref TEntities entities, object? modules = null) => Civi.Hooks.Managed(ref entities, modules);

    /// <summary><c>hook_civicrm_merge</c>: two contacts are merged.</summary>
    /// <typeparam name="TData">The type of <paramref name="data"/>.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="data">The data. What listeners write to it comes back.</param>
    /// <param name="mainId">The main id.</param>
    /// <param name="otherId">The other id.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Merge<TData>(string? type, ref TData data, object? mainId = null, object? otherId = null, object? tables = null) => Civi.Hooks.Merge(type, ref data, mainId, otherId, tables);

    /// <summary><c>hook_civicrm_optionValues</c>: a group's options are listed.</summary>
    /// <typeparam name="TOptions">The type of <paramref name="options"/>.</typeparam>
    /// <param name="options">The options. What listeners write to it comes back.</param>
    /// <param name="groupName">The group name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object OptionValues<TOptions>(ref TOptions options, string? groupName) => Civi.Hooks.OptionValues(ref options, groupName);

    /// <summary><c>hook_civicrm_postSave_&lt;table&gt;</c>: a row of a table was saved.</summary>
    /// <typeparam name="TDao">The type of <paramref name="dao"/>.</typeparam>
    /// <param name="table">The table's name.</param>
    /// <param name="dao">The dao. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostSave<TDao>(string table, ref TDao dao) => Civi.Hooks.PostSave(table, ref dao);

    /// <summary><c>hook_civicrm_recent</c>: the recent items are listed.</summary>
    /// <typeparam name="TRecentArray">The type of <paramref name="recentArray"/>.</typeparam>
    /// <param name="recentArray">The recent array. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Recent<TRecentArray>(ref TRecentArray recentArray) => Civi.Hooks.Recent(ref recentArray);

    /// <summary><c>hook_civicrm_referenceCounts</c>: the references to a record are counted.</summary>
    /// <typeparam name="TRefCounts">The type of <paramref name="refCounts"/>.</typeparam>
    /// <param name="dao">The dao.</param>
    /// <param name="refCounts">The ref counts. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ReferenceCounts<TRefCounts>(object? dao, ref TRefCounts refCounts) => Civi.Hooks.ReferenceCounts(dao, ref refCounts);

    /// <summary><c>hook_civicrm_selectWhereClause</c>: the conditions of a query are gathered.</summary>
    /// <typeparam name="TClauses">The type of <paramref name="clauses"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="clauses">The clauses. What listeners write to it comes back.</param>
    /// <param name="userId">The user id.</param>
    /// <param name="conditions">The conditions.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object SelectWhereClause<TClauses>(string? entity, ref TClauses clauses, int? userId = null, object? conditions = null) => Civi.Hooks.SelectWhereClause(entity, ref clauses, userId, conditions);

    /// <summary><c>hook_civicrm_translateFields</c>: the fields that can be translated are listed.</summary>
    /// <typeparam name="TFields">The type of <paramref name="fields"/>.</typeparam>
    /// <param name="fields">The fields. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object TranslateFields<TFields>(ref TFields fields) => Civi.Hooks.TranslateFields(ref fields);

    /// <summary><c>hook_civicrm_triggerInfo</c>: the triggers of tables are listed.</summary>
    /// <typeparam name="TInfo">The type of <paramref name="info"/>.</typeparam>
    /// <param name="info">The info. What listeners write to it comes back.</param>
    /// <param name="tableName">The table name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object TriggerInfo<TInfo>(ref TInfo info, string? tableName = null) => Civi.Hooks.TriggerInfo(ref info, tableName);
}
