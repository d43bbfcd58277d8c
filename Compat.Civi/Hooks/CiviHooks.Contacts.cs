namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_batchQuery</c>: the query of a batch of payments is built.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BatchQuery<TQuery>(ref TQuery query) => Civi.Hooks.BatchQuery(ref query);

    /// <summary><c>hook_civicrm_buildGroupContactCache</c>: the query of a smart group is built.</summary>
    /// <typeparam name="TSql">The type of <paramref name="sql"/>.</typeparam>
    /// <param name="savedSearch">The saved search.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="sql">The sql. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildGroupContactCache<TSql>(object? savedSearch, int groupID, ref TSql sql) => Civi.Hooks.BuildGroupContactCache(savedSearch, groupID, ref sql);

    /// <summary><c>hook_civicrm_caseSummary</c>: the summary of a case is shown.</summary>
    /// <param name="caseID">The case ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object CaseSummary(object? caseID) => Civi.Hooks.CaseSummary(caseID);

    /// <summary><c>hook_civicrm_caseTypes</c>: the types of cases are listed.</summary>
    /// <typeparam name="TCaseTypes">The type of <paramref name="caseTypes"/>.</typeparam>
    /// <param name="caseTypes">The case types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object CaseTypes<TCaseTypes>(ref TCaseTypes caseTypes) => Civi.Hooks.CaseTypes(ref caseTypes);

    /// <summary><c>hook_civicrm_contact_get_displayname</c>: a contact's name is about to be shown.</summary>
    /// <typeparam name="TDisplayName">The type of <paramref name="displayName"/>.</typeparam>
    /// <param name="displayName">The display name. What listeners write to it comes back.</param>
    /// <param name="contactId">The contact id.</param>
    /// <param name="dao">The dao.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ContactGetDisplayname<TDisplayName>(ref TDisplayName displayName, object? contactId, object? dao) => Civi.Hooks.ContactGetDisplayname(ref displayName, contactId, dao);

    /// <summary><c>hook_civicrm_contactListQuery</c>: contacts are looked up for completion.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <param name="queryText">The query text.</param>
    /// <param name="context">The context.</param>
    /// <param name="id">The id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ContactListQuery<TQuery>(ref TQuery query, string? queryText, string? context, object? id) => Civi.Hooks.ContactListQuery(ref query, queryText, context, id);

    /// <summary><c>hook_civicrm_dupeQuery</c>: the query that finds duplicates is built.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="obj">The obj.</param>
    /// <param name="type">The type.</param>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object DupeQuery<TQuery>(object? obj, string? type, ref TQuery query) => Civi.Hooks.DupeQuery(obj, type, ref query);

    /// <summary><c>hook_civicrm_fileSearches</c>: the searches in files are listed.</summary>
    /// <typeparam name="TFileSearches">The type of <paramref name="fileSearches"/>.</typeparam>
    /// <param name="fileSearches">The file searches. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object FileSearches<TFileSearches>(ref TFileSearches fileSearches) => Civi.Hooks.FileSearches(ref fileSearches);

    /// <summary><c>hook_civicrm_findDuplicates</c>: duplicates of a contact are looked for.</summary>
    /// <typeparam name="TDedupeResults">The type of <paramref name="dedupeResults"/>.</typeparam>
    /// <param name="dedupeParams">The dedupe params.</param>
    /// <param name="dedupeResults">The dedupe results. What listeners write to it comes back.</param>
    /// <param name="contextParams">The context params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object FindDuplicates<TDedupeResults>(object? dedupeParams, ref TDedupeResults dedupeResults, object? contextParams) => Civi.Hooks.FindDuplicates(dedupeParams, ref dedupeResults, contextParams);

    /// <summary><c>hook_civicrm_findExistingDuplicates</c>: duplicates among contacts are looked for.</summary>
    /// <typeparam name="TDuplicates">The type of <paramref name="duplicates"/>.</typeparam>
    /// <param name="duplicates">The duplicates. What listeners write to it comes back.</param>
    /// <param name="ruleGroupIDs">The rule group ids.</param>
    /// <param name="tableName">The table name.</param>
    /// <param name="checkPermissions">The check permissions.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object FindExistingDuplicates<TDuplicates>(ref TDuplicates duplicates, object? ruleGroupIDs, string? tableName, bool checkPermissions) => Civi.Hooks.FindExistingDuplicates(ref duplicates, ruleGroupIDs, tableName, checkPermissions);

    /// <summary><c>hook_civicrm_post_case_merge</c>: cases were merged.</summary>
    /// <param name="mainContactId">The main contact id.</param>
    /// <param name="mainCaseId">The main case id.</param>
    /// <param name="otherContactId">The other contact id.</param>
    /// <param name="otherCaseId">The other case id.</param>
    /// <param name="changeClient">The change client.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false) => Civi.Hooks.PostCaseMerge(mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient);

    /// <summary><c>hook_civicrm_pre_case_merge</c>: cases are about to be merged.</summary>
    /// <param name="mainContactId">The main contact id.</param>
    /// <param name="mainCaseId">The main case id.</param>
    /// <param name="otherContactId">The other contact id.</param>
    /// <param name="otherCaseId">The other case id.</param>
    /// <param name="changeClient">The change client.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PreCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false) => Civi.Hooks.PreCaseMerge(mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient);

    /// <summary><c>hook_civicrm_queryObjects</c>: the objects that take part in contact queries are listed.</summary>
    /// <typeparam name="TQueryObjects">The type of <paramref name="queryObjects"/>.</typeparam>
    /// <param name="queryObjects">The query objects. What listeners write to it comes back.</param>
    /// <param name="type">The type.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object QueryObjects<TQueryObjects>(ref TQueryObjects queryObjects, string? type = "Contact") => Civi.Hooks.QueryObjects(ref queryObjects, type);

    /// <summary><c>hook_civicrm_relativeDate</c>: a relative date is resolved.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object RelativeDate(object? filter) => Civi.Hooks.RelativeDate(filter);

    /// <summary><c>hook_civicrm_searchColumns</c>: a search's columns are ready.</summary>
    /// <typeparam name="THeaders">The type of <paramref name="headers"/>.</typeparam>
    /// <typeparam name="TRows">The type of <paramref name="rows"/>.</typeparam>
    /// <typeparam name="TSelector">The type of <paramref name="selector"/>.</typeparam>
    /// <param name="objectName">The object name.</param>
    /// <param name="headers">The headers. What listeners write to it comes back.</param>
    /// <param name="rows">The rows. What listeners write to it comes back.</param>
    /// <param name="selector">The selector. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object SearchColumns<THeaders, TRows, TSelector>(string? objectName, ref THeaders headers, ref TRows rows, ref TSelector selector) => Civi.Hooks.SearchColumns(objectName, ref headers, ref rows, ref selector);

    /// <summary><c>hook_civicrm_searchTasks</c>: the tasks of a search are listed.</summary>
    /// <typeparam name="TTasks">The type of <paramref name="tasks"/>.</typeparam>
    /// <param name="objectType">The object type.</param>
    /// <param name="tasks">The tasks. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object SearchTasks<TTasks>(string? objectType, ref TTasks tasks) => Civi.Hooks.SearchTasks(objectType, ref tasks);
}
