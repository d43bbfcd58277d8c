namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_batchQuery</c>: the query of a batch of payments is built.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BatchQuery<TQuery>(ref TQuery query)
    {
        CiviEvent hook = Hook(34);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(34, [query]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref query);
        }
    }

    /// <summary><c>hook_civicrm_buildGroupContactCache</c>: the query of a smart group is built.</summary>
    /// <typeparam name="TSql">The type of <paramref name="sql"/>.</typeparam>
    /// <param name="savedSearch">The saved search.</param>
    /// <param name="groupID">The group ID.</param>
    /// <param name="sql">The sql. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildGroupContactCache<TSql>(object? savedSearch, int groupID, ref TSql sql)
    {
        CiviEvent hook = Hook(38);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(38, [savedSearch, groupID, sql]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref sql);
        }
    }

    /// <summary><c>hook_civicrm_caseSummary</c>: the summary of a case is shown.</summary>
    /// <param name="caseID">The case ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CaseSummary(object? caseID)
    {
        CiviEvent hook = Hook(44);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(44, [caseID]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_caseTypes</c>: the types of cases are listed.</summary>
    /// <typeparam name="TCaseTypes">The type of <paramref name="caseTypes"/>.</typeparam>
    /// <param name="caseTypes">The case types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CaseTypes<TCaseTypes>(ref TCaseTypes caseTypes)
    {
        CiviEvent hook = Hook(45);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(45, [caseTypes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref caseTypes);
        }
    }

    /// <summary><c>hook_civicrm_contact_get_displayname</c>: a contact's name is about to be shown.</summary>
    /// <typeparam name="TDisplayName">The type of <paramref name="displayName"/>.</typeparam>
    /// <param name="displayName">The display name. What listeners write to it comes back.</param>
    /// <param name="contactId">The contact id.</param>
    /// <param name="dao">The dao.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ContactGetDisplayname<TDisplayName>(ref TDisplayName displayName, object? contactId, object? dao)
    {
        CiviEvent hook = Hook(48);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(48, [displayName, contactId, dao]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref displayName);
        }
    }

    /// <summary><c>hook_civicrm_contactListQuery</c>: contacts are looked up for completion.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <param name="queryText">The query text.</param>
    /// <param name="context">The context.</param>
    /// <param name="id">The id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ContactListQuery<TQuery>(ref TQuery query, string? queryText, string? context, object? id)
    {
        CiviEvent hook = Hook(49);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(49, [query, queryText, context, id]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref query);
        }
    }

    /// <summary><c>hook_civicrm_dupeQuery</c>: the query that finds duplicates is built.</summary>
    /// <typeparam name="TQuery">The type of <paramref name="query"/>.</typeparam>
    /// <param name="obj">The obj.</param>
    /// <param name="type">The type.</param>
    /// <param name="query">The query. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object DupeQuery<TQuery>(object? obj, string? type, ref TQuery query)
    {
        CiviEvent hook = Hook(60);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(60, [obj, type, query]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref query);
        }
    }

    /// <summary><c>hook_civicrm_fileSearches</c>: the searches in files are listed.</summary>
    /// <typeparam name="TFileSearches">The type of <paramref name="fileSearches"/>.</typeparam>
    /// <param name="fileSearches">The file searches. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object FileSearches<TFileSearches>(ref TFileSearches fileSearches)
    {
        CiviEvent hook = Hook(70);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(70, [fileSearches]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref fileSearches);
        }
    }

    /// <summary><c>hook_civicrm_findDuplicates</c>: duplicates of a contact are looked for.</summary>
    /// <typeparam name="TDedupeResults">The type of <paramref name="dedupeResults"/>.</typeparam>
    /// <param name="dedupeParams">The dedupe params.</param>
    /// <param name="dedupeResults">The dedupe results. What listeners write to it comes back.</param>
    /// <param name="contextParams">The context params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object FindDuplicates<TDedupeResults>(object? dedupeParams, ref TDedupeResults dedupeResults, object? contextParams)
    {
        CiviEvent hook = Hook(71);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(71, [dedupeParams, dedupeResults, contextParams]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref dedupeResults);
        }
    }

    /// <summary><c>hook_civicrm_findExistingDuplicates</c>: duplicates among contacts are looked for.</summary>
    /// <typeparam name="TDuplicates">The type of <paramref name="duplicates"/>.</typeparam>
    /// <param name="duplicates">The duplicates. What listeners write to it comes back.</param>
    /// <param name="ruleGroupIDs">The rule group ids.</param>
    /// <param name="tableName">The table name.</param>
    /// <param name="checkPermissions">The check permissions.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object FindExistingDuplicates<TDuplicates>(ref TDuplicates duplicates, object? ruleGroupIDs, string? tableName, bool checkPermissions)
    {
        CiviEvent hook = Hook(72);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(72, [duplicates, ruleGroupIDs, tableName, checkPermissions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref duplicates);
        }
    }

    /// <summary><c>hook_civicrm_post_case_merge</c>: cases were merged.</summary>
    /// <param name="mainContactId">The main contact id.</param>
    /// <param name="mainCaseId">The main case id.</param>
    /// <param name="otherContactId">The other contact id.</param>
    /// <param name="otherCaseId">The other case id.</param>
    /// <param name="changeClient">The change client.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false)
    {
        CiviEvent hook = Hook(94);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(94, [mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_pre_case_merge</c>: cases are about to be merged.</summary>
    /// <param name="mainContactId">The main contact id.</param>
    /// <param name="mainCaseId">The main case id.</param>
    /// <param name="otherContactId">The other contact id.</param>
    /// <param name="otherCaseId">The other case id.</param>
    /// <param name="changeClient">The change client.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PreCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false)
    {
        CiviEvent hook = Hook(103);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(103, [mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_queryObjects</c>: the objects that take part in contact queries are listed.</summary>
    /// <typeparam name="TQueryObjects">The type of <paramref name="queryObjects"/>.</typeparam>
    /// <param name="queryObjects">The query objects. What listeners write to it comes back.</param>
    /// <param name="type">The type.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object QueryObjects<TQueryObjects>(ref TQueryObjects queryObjects, string? type = "Contact")
    {
        CiviEvent hook = Hook(107);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(107, [queryObjects, type]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref queryObjects);
        }
    }

    /// <summary><c>hook_civicrm_relativeDate</c>: a relative date is resolved.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object RelativeDate(object? filter)
    {
        CiviEvent hook = Hook(114);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(114, [filter]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_searchColumns</c>: a search's columns are ready.</summary>
    /// <typeparam name="THeaders">The type of <paramref name="headers"/>.</typeparam>
    /// <typeparam name="TRows">The type of <paramref name="rows"/>.</typeparam>
    /// <typeparam name="TSelector">The type of <paramref name="selector"/>.</typeparam>
    /// <param name="objectName">The object name.</param>
    /// <param name="headers">The headers. What listeners write to it comes back.</param>
    /// <param name="rows">The rows. What listeners write to it comes back.</param>
    /// <param name="selector">The selector. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object SearchColumns<THeaders, TRows, TSelector>(string? objectName, ref THeaders headers, ref TRows rows, ref TSelector selector)
    {
        CiviEvent hook = Hook(116);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(116, [objectName, headers, rows, selector]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref headers);
            Take(e, 2, ref rows);
            Take(e, 3, ref selector);
        }
    }

    /// <summary><c>hook_civicrm_searchTasks</c>: the tasks of a search are listed.</summary>
    /// <typeparam name="TTasks">The type of <paramref name="tasks"/>.</typeparam>
    /// <param name="objectType">The object type.</param>
    /// <param name="tasks">The tasks. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object SearchTasks<TTasks>(string? objectType, ref TTasks tasks)
    {
        CiviEvent hook = Hook(118);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(118, [objectType, tasks]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref tasks);
        }
    }
}
