namespace Compat.Civi;

/// <content>Hooks of contacts and other data.</content>
#pragma warning disable CA1720 // Parameters are called as the hooks call them.
public sealed partial class HookCatalogue
{
    private static readonly HookSignature s_aclGroup = HookSignature.Of(["type", "contactID", "tableName", "allGroups", "currentGroups"]);
    private static readonly HookSignature s_aclWhereClause = HookSignature.Of(["type", "tables", "whereTables", "contactID", "where"]);
    private static readonly HookSignature s_batchItems = HookSignature.Of(["results", "items"]);
    private static readonly HookSignature s_batchQuery = HookSignature.Of(["query"]);
    private static readonly HookSignature s_caseChange = HookSignature.Of(["analyzer"]);
    private static readonly HookSignature s_caseEmailSubjectPatterns = HookSignature.Of(["caseEmailSubjectPatterns"]);
    private static readonly HookSignature s_caseSummary = HookSignature.Of(["caseID"]);
    private static readonly HookSignature s_caseTypes = HookSignature.Of(["caseTypes"]);
    private static readonly HookSignature s_contactGetDisplayname = HookSignature.Of(["displayName", "contactId", "dao"]);
    private static readonly HookSignature s_contactListQuery = HookSignature.Of(["query", "queryText", "context", "id"]);
    private static readonly HookSignature s_copy = HookSignature.Of(["objectName", "object", "original_id"]);
    private static readonly HookSignature s_custom = HookSignature.Of(["op", "groupID", "entityID", "params"]);
    private static readonly HookSignature s_customPre = HookSignature.Of(["op", "groupID", "entityID", "params"]);
    private static readonly HookSignature s_dupeQuery = HookSignature.Of(["obj", "type", "query"]);
    private static readonly HookSignature s_entityRefFilters = HookSignature.Of(["filters", "links"]);
    private static readonly HookSignature s_entityTypes = HookSignature.Of(["entityTypes"]);
    private static readonly HookSignature s_eventDefs = HookSignature.Of(["inspector"]);
    private static readonly HookSignature s_eventDiscount = HookSignature.Of(["form", "params"]);
    private static readonly HookSignature s_export = HookSignature.Of(["exportTempTable", "headerRows", "sqlColumns", "exportMode", "componentTable", "ids"]);
    private static readonly HookSignature s_fieldOptions = HookSignature.Of(["entity", "field", "options", "params"]);
    private static readonly HookSignature s_findDuplicates = HookSignature.Of(["dedupeParams", "dedupeResults", "contextParams"]);
    private static readonly HookSignature s_findExistingDuplicates = HookSignature.Of(["duplicates", "ruleGroupIDs", "tableName", "checkPermissions"]);
    private static readonly HookSignature s_geocoderFormat = HookSignature.Of(["geoProvider", "values", "xml"]);
    private static readonly HookSignature s_import = HookSignature.Of(["object", "usage", "objectRef", "params"]);
    private static readonly HookSignature s_importAlterMappedRow = HookSignature.Of(["importType", "context", "mappedRow", "rowValues", "userJobID", "fieldMappings"]);
    private static readonly HookSignature s_invalidateChecksum = HookSignature.Of(["contactID", "checksum", "invalid"]);
    private static readonly HookSignature s_membershipTypeValues = HookSignature.Of(["form", "membershipTypes"]);
    private static readonly HookSignature s_merge = HookSignature.Of(["type", "data", "mainId", "otherId", "tables"]);
    private static readonly HookSignature s_optionValues = HookSignature.Of(["options", "groupName"]);
    private static readonly HookSignature s_queryObjects = HookSignature.Of(["queryObjects", "type"]);
    private static readonly HookSignature s_recent = HookSignature.Of(["recentArray"]);
    private static readonly HookSignature s_referenceCounts = HookSignature.Of(["dao", "refCounts"]);
    private static readonly HookSignature s_relativeDate = HookSignature.Of(["filter"]);
    private static readonly HookSignature s_selectWhereClause = HookSignature.Of(["entity", "clauses", "userId", "conditions"]);
    private static readonly HookSignature s_tokens = HookSignature.Of(["tokens"]);
    private static readonly HookSignature s_tokenValues = HookSignature.Of(["details", "contactIDs", "jobID", "tokens", "className"]);
    private static readonly HookSignature s_translateFields = HookSignature.Of(["fields"]);
    private static readonly HookSignature s_triggerInfo = HookSignature.Of(["info", "tableName"]);

    /// <summary>Runs <c>hook_civicrm_aclGroup</c>, whose fields are <c>type</c>, <c>contactID</c>, <c>tableName</c>, <c>allGroups</c>, <c>currentGroups</c>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <param name="tableName">The field <c>tableName</c>.</param>
    /// <param name="allGroups">The field <c>allGroups</c>; what listeners make of it is here afterwards.</param>
    /// <param name="currentGroups">The field <c>currentGroups</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AclGroup(string? type, object? contactID, string? tableName, ref object? allGroups, ref object? currentGroups)
    {
        if (_hooks.IsSilent("hook_civicrm_aclGroup"))
            return s_nothing;
        object?[] carried = [type, contactID, tableName, allGroups, currentGroups];
        try
        {
            return Run(s_aclGroup, "hook_civicrm_aclGroup", carried);
        }
        finally
        {
            allGroups = carried[3];
            currentGroups = carried[4];
        }
    }

    /// <summary>Runs <c>hook_civicrm_aclWhereClause</c>, whose fields are <c>type</c>, <c>tables</c>, <c>whereTables</c>, <c>contactID</c>, <c>where</c>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="tables">The field <c>tables</c>; what listeners make of it is here afterwards.</param>
    /// <param name="whereTables">The field <c>whereTables</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contactID">The field <c>contactID</c>; what listeners make of it is here afterwards.</param>
    /// <param name="where">The field <c>where</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AclWhereClause(string? type, ref object? tables, ref object? whereTables, ref object? contactID, ref object? where)
    {
        if (_hooks.IsSilent("hook_civicrm_aclWhereClause"))
            return s_nothing;
        object?[] carried = [type, tables, whereTables, contactID, where];
        try
        {
            return Run(s_aclWhereClause, "hook_civicrm_aclWhereClause", carried);
        }
        finally
        {
            tables = carried[1];
            whereTables = carried[2];
            contactID = carried[3];
            where = carried[4];
        }
    }

    /// <summary>Runs <c>hook_civicrm_batchItems</c>, whose fields are <c>results</c>, <c>items</c>.</summary>
    /// <param name="results">The field <c>results</c>; what listeners make of it is here afterwards.</param>
    /// <param name="items">The field <c>items</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BatchItems(ref object? results, ref object? items)
    {
        if (_hooks.IsSilent("hook_civicrm_batchItems"))
            return s_nothing;
        object?[] carried = [results, items];
        try
        {
            return Run(s_batchItems, "hook_civicrm_batchItems", carried);
        }
        finally
        {
            results = carried[0];
            items = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_batchQuery</c>, whose fields are <c>query</c>.</summary>
    /// <param name="query">The field <c>query</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BatchQuery(ref object? query)
    {
        if (_hooks.IsSilent("hook_civicrm_batchQuery"))
            return s_nothing;
        object?[] carried = [query];
        try
        {
            return Run(s_batchQuery, "hook_civicrm_batchQuery", carried);
        }
        finally
        {
            query = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_caseChange</c>, whose fields are <c>analyzer</c>.</summary>
    /// <param name="analyzer">The field <c>analyzer</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CaseChange(object? analyzer)
    {
        return Run(s_caseChange, "hook_civicrm_caseChange", [analyzer]);
    }

    /// <summary>Runs <c>hook_civicrm_caseEmailSubjectPatterns</c>, whose fields are <c>caseEmailSubjectPatterns</c>.</summary>
    /// <param name="subjectPatterns">The field <c>caseEmailSubjectPatterns</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CaseEmailSubjectPatterns(ref object? subjectPatterns)
    {
        if (_hooks.IsSilent("hook_civicrm_caseEmailSubjectPatterns"))
            return s_nothing;
        object?[] carried = [subjectPatterns];
        try
        {
            return Run(s_caseEmailSubjectPatterns, "hook_civicrm_caseEmailSubjectPatterns", carried);
        }
        finally
        {
            subjectPatterns = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_caseSummary</c>, whose fields are <c>caseID</c>.</summary>
    /// <param name="caseID">The field <c>caseID</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CaseSummary(object? caseID)
    {
        return Run(s_caseSummary, "hook_civicrm_caseSummary", [caseID]);
    }

    /// <summary>Runs <c>hook_civicrm_caseTypes</c>, whose fields are <c>caseTypes</c>.</summary>
    /// <param name="caseTypes">The field <c>caseTypes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CaseTypes(ref object? caseTypes)
    {
        if (_hooks.IsSilent("hook_civicrm_caseTypes"))
            return s_nothing;
        object?[] carried = [caseTypes];
        try
        {
            return Run(s_caseTypes, "hook_civicrm_caseTypes", carried);
        }
        finally
        {
            caseTypes = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_contact_get_displayname</c>, whose fields are <c>displayName</c>, <c>contactId</c>, <c>dao</c>.</summary>
    /// <param name="displayName">The field <c>displayName</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contactId">The field <c>contactId</c>.</param>
    /// <param name="dao">The field <c>dao</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ContactGetDisplayname(ref object? displayName, object? contactId, object? dao)
    {
        if (_hooks.IsSilent("hook_civicrm_contact_get_displayname"))
            return s_nothing;
        object?[] carried = [displayName, contactId, dao];
        try
        {
            return Run(s_contactGetDisplayname, "hook_civicrm_contact_get_displayname", carried);
        }
        finally
        {
            displayName = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_contactListQuery</c>, whose fields are <c>query</c>, <c>queryText</c>, <c>context</c>, <c>id</c>.</summary>
    /// <param name="query">The field <c>query</c>; what listeners make of it is here afterwards.</param>
    /// <param name="queryText">The field <c>queryText</c>.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <param name="id">The field <c>id</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ContactListQuery(ref object? query, object? queryText, string? context, object? id)
    {
        if (_hooks.IsSilent("hook_civicrm_contactListQuery"))
            return s_nothing;
        object?[] carried = [query, queryText, context, id];
        try
        {
            return Run(s_contactListQuery, "hook_civicrm_contactListQuery", carried);
        }
        finally
        {
            query = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_copy</c>, whose fields are <c>objectName</c>, <c>object</c>, <c>original_id</c>.</summary>
    /// <param name="objectName">The field <c>objectName</c>.</param>
    /// <param name="object">The field <c>object</c>; what listeners make of it is here afterwards.</param>
    /// <param name="originalId">The field <c>original_id</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Copy(string objectName, ref object? @object, object? originalId = null)
    {
        if (_hooks.IsSilent("hook_civicrm_copy"))
            return s_nothing;
        object?[] carried = [objectName, @object, originalId];
        try
        {
            return Run(s_copy, "hook_civicrm_copy", carried);
        }
        finally
        {
            @object = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_custom</c>, whose fields are <c>op</c>, <c>groupID</c>, <c>entityID</c>, <c>params</c>.</summary>
    /// <param name="op">The field <c>op</c>.</param>
    /// <param name="groupID">The field <c>groupID</c>.</param>
    /// <param name="entityID">The field <c>entityID</c>.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Custom(string op, int groupID, int entityID, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_custom"))
            return s_nothing;
        object?[] carried = [op, groupID, entityID, @params];
        try
        {
            return Run(s_custom, "hook_civicrm_custom", carried);
        }
        finally
        {
            @params = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_customPre</c>, whose fields are <c>op</c>, <c>groupID</c>, <c>entityID</c>, <c>params</c>.</summary>
    /// <param name="op">The field <c>op</c>.</param>
    /// <param name="groupID">The field <c>groupID</c>.</param>
    /// <param name="entityID">The field <c>entityID</c>.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CustomPre(string op, int groupID, int entityID, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_customPre"))
            return s_nothing;
        object?[] carried = [op, groupID, entityID, @params];
        try
        {
            return Run(s_customPre, "hook_civicrm_customPre", carried);
        }
        finally
        {
            @params = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_dupeQuery</c>, whose fields are <c>obj</c>, <c>type</c>, <c>query</c>.</summary>
    /// <param name="obj">The field <c>obj</c>.</param>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="query">The field <c>query</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object DupeQuery(object? obj, string? type, ref object? query)
    {
        if (_hooks.IsSilent("hook_civicrm_dupeQuery"))
            return s_nothing;
        object?[] carried = [obj, type, query];
        try
        {
            return Run(s_dupeQuery, "hook_civicrm_dupeQuery", carried);
        }
        finally
        {
            query = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_entityRefFilters</c>, whose fields are <c>filters</c>, <c>links</c>.</summary>
    /// <param name="filters">The field <c>filters</c>; what listeners make of it is here afterwards.</param>
    /// <param name="links">The field <c>links</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EntityRefFilters(ref object? filters, ref object? links)
    {
        if (_hooks.IsSilent("hook_civicrm_entityRefFilters"))
            return s_nothing;
        object?[] carried = [filters, links];
        try
        {
            return Run(s_entityRefFilters, "hook_civicrm_entityRefFilters", carried);
        }
        finally
        {
            filters = carried[0];
            links = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_entityTypes</c>, whose fields are <c>entityTypes</c>.</summary>
    /// <param name="entityTypes">The field <c>entityTypes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EntityTypes(ref object? entityTypes)
    {
        if (_hooks.IsSilent("hook_civicrm_entityTypes"))
            return s_nothing;
        object?[] carried = [entityTypes];
        try
        {
            return Run(s_entityTypes, "hook_civicrm_entityTypes", carried);
        }
        finally
        {
            entityTypes = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_eventDefs</c>, whose fields are <c>inspector</c>.</summary>
    /// <param name="inspector">The field <c>inspector</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EventDefs(object? inspector)
    {
        return Run(s_eventDefs, "hook_civicrm_eventDefs", [inspector]);
    }

    /// <summary>Runs <c>hook_civicrm_eventDiscount</c>, whose fields are <c>form</c>, <c>params</c>.</summary>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EventDiscount(ref object? form, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_eventDiscount"))
            return s_nothing;
        object?[] carried = [form, @params];
        try
        {
            return Run(s_eventDiscount, "hook_civicrm_eventDiscount", carried);
        }
        finally
        {
            form = carried[0];
            @params = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_export</c>, whose fields are <c>exportTempTable</c>, <c>headerRows</c>, <c>sqlColumns</c>, <c>exportMode</c>, <c>componentTable</c>, <c>ids</c>.</summary>
    /// <param name="exportTempTable">The field <c>exportTempTable</c>; what listeners make of it is here afterwards.</param>
    /// <param name="headerRows">The field <c>headerRows</c>; what listeners make of it is here afterwards.</param>
    /// <param name="sqlColumns">The field <c>sqlColumns</c>; what listeners make of it is here afterwards.</param>
    /// <param name="exportMode">The field <c>exportMode</c>.</param>
    /// <param name="componentTable">The field <c>componentTable</c>.</param>
    /// <param name="ids">The field <c>ids</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Export(ref object? exportTempTable, ref object? headerRows, ref object? sqlColumns, object? exportMode, object? componentTable, object? ids)
    {
        if (_hooks.IsSilent("hook_civicrm_export"))
            return s_nothing;
        object?[] carried = [exportTempTable, headerRows, sqlColumns, exportMode, componentTable, ids];
        try
        {
            return Run(s_export, "hook_civicrm_export", carried);
        }
        finally
        {
            exportTempTable = carried[0];
            headerRows = carried[1];
            sqlColumns = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_fieldOptions</c>, whose fields are <c>entity</c>, <c>field</c>, <c>options</c>, <c>params</c>.</summary>
    /// <param name="entity">The field <c>entity</c>.</param>
    /// <param name="field">The field <c>field</c>.</param>
    /// <param name="options">The field <c>options</c>; what listeners make of it is here afterwards.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object FieldOptions(string entity, object? field, ref object? options, object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_fieldOptions"))
            return s_nothing;
        object?[] carried = [entity, field, options, @params];
        try
        {
            return Run(s_fieldOptions, "hook_civicrm_fieldOptions", carried);
        }
        finally
        {
            options = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_findDuplicates</c>, whose fields are <c>dedupeParams</c>, <c>dedupeResults</c>, <c>contextParams</c>.</summary>
    /// <param name="dedupeParams">The field <c>dedupeParams</c>.</param>
    /// <param name="dedupeResults">The field <c>dedupeResults</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contextParams">The field <c>contextParams</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object FindDuplicates(object? dedupeParams, ref object? dedupeResults, object? contextParams)
    {
        if (_hooks.IsSilent("hook_civicrm_findDuplicates"))
            return s_nothing;
        object?[] carried = [dedupeParams, dedupeResults, contextParams];
        try
        {
            return Run(s_findDuplicates, "hook_civicrm_findDuplicates", carried);
        }
        finally
        {
            dedupeResults = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_findExistingDuplicates</c>, whose fields are <c>duplicates</c>, <c>ruleGroupIDs</c>, <c>tableName</c>, <c>checkPermissions</c>.</summary>
    /// <param name="duplicates">The field <c>duplicates</c>; what listeners make of it is here afterwards.</param>
    /// <param name="ruleGroupIDs">The field <c>ruleGroupIDs</c>.</param>
    /// <param name="tableName">The field <c>tableName</c>.</param>
    /// <param name="checkPermissions">The field <c>checkPermissions</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object FindExistingDuplicates(ref object? duplicates, object? ruleGroupIDs, string? tableName, bool checkPermissions)
    {
        if (_hooks.IsSilent("hook_civicrm_findExistingDuplicates"))
            return s_nothing;
        object?[] carried = [duplicates, ruleGroupIDs, tableName, checkPermissions];
        try
        {
            return Run(s_findExistingDuplicates, "hook_civicrm_findExistingDuplicates", carried);
        }
        finally
        {
            duplicates = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_geocoderFormat</c>, whose fields are <c>geoProvider</c>, <c>values</c>, <c>xml</c>.</summary>
    /// <param name="geoProvider">The field <c>geoProvider</c>.</param>
    /// <param name="values">The field <c>values</c>; what listeners make of it is here afterwards.</param>
    /// <param name="xml">The field <c>xml</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object GeocoderFormat(object? geoProvider, ref object? values, object? xml)
    {
        if (_hooks.IsSilent("hook_civicrm_geocoderFormat"))
            return s_nothing;
        object?[] carried = [geoProvider, values, xml];
        try
        {
            return Run(s_geocoderFormat, "hook_civicrm_geocoderFormat", carried);
        }
        finally
        {
            values = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_import</c>, whose fields are <c>object</c>, <c>usage</c>, <c>objectRef</c>, <c>params</c>.</summary>
    /// <param name="object">The field <c>object</c>.</param>
    /// <param name="usage">The field <c>usage</c>.</param>
    /// <param name="objectRef">The field <c>objectRef</c>; what listeners make of it is here afterwards.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Import(object? @object, object? usage, ref object? objectRef, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_import"))
            return s_nothing;
        object?[] carried = [@object, usage, objectRef, @params];
        try
        {
            return Run(s_import, "hook_civicrm_import", carried);
        }
        finally
        {
            objectRef = carried[2];
            @params = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_importAlterMappedRow</c>, whose fields are <c>importType</c>, <c>context</c>, <c>mappedRow</c>, <c>rowValues</c>, <c>userJobID</c>, <c>fieldMappings</c>.</summary>
    /// <param name="importType">The field <c>importType</c>.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <param name="mappedRow">The field <c>mappedRow</c>; what listeners make of it is here afterwards.</param>
    /// <param name="rowValues">The field <c>rowValues</c>.</param>
    /// <param name="userJobID">The field <c>userJobID</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ImportAlterMappedRow(string importType, string context, ref object? mappedRow, object? rowValues, int userJobID)
    {
        if (_hooks.IsSilent("hook_civicrm_importAlterMappedRow"))
            return s_nothing;
        object?[] carried = [importType, context, mappedRow, rowValues, userJobID, null];
        try
        {
            return Run(s_importAlterMappedRow, "hook_civicrm_importAlterMappedRow", carried);
        }
        finally
        {
            mappedRow = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_invalidateChecksum</c>, whose fields are <c>contactID</c>, <c>checksum</c>, <c>invalid</c>.</summary>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <param name="checksum">The field <c>checksum</c>.</param>
    /// <param name="invalid">The field <c>invalid</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object InvalidateChecksum(object? contactID, object? checksum, ref object? invalid)
    {
        if (_hooks.IsSilent("hook_civicrm_invalidateChecksum"))
            return s_nothing;
        object?[] carried = [contactID, checksum, invalid];
        try
        {
            return Run(s_invalidateChecksum, "hook_civicrm_invalidateChecksum", carried);
        }
        finally
        {
            invalid = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_membershipTypeValues</c>, whose fields are <c>form</c>, <c>membershipTypes</c>.</summary>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="membershipTypes">The field <c>membershipTypes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object MembershipTypeValues(ref object? form, ref object? membershipTypes)
    {
        if (_hooks.IsSilent("hook_civicrm_membershipTypeValues"))
            return s_nothing;
        object?[] carried = [form, membershipTypes];
        try
        {
            return Run(s_membershipTypeValues, "hook_civicrm_membershipTypeValues", carried);
        }
        finally
        {
            form = carried[0];
            membershipTypes = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_merge</c>, whose fields are <c>type</c>, <c>data</c>, <c>mainId</c>, <c>otherId</c>, <c>tables</c>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="data">The field <c>data</c>; what listeners make of it is here afterwards.</param>
    /// <param name="mainId">The field <c>mainId</c>.</param>
    /// <param name="otherId">The field <c>otherId</c>.</param>
    /// <param name="tables">The field <c>tables</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Merge(string? type, ref object? data, object? mainId = null, object? otherId = null, object? tables = null)
    {
        if (_hooks.IsSilent("hook_civicrm_merge"))
            return s_nothing;
        object?[] carried = [type, data, mainId, otherId, tables];
        try
        {
            return Run(s_merge, "hook_civicrm_merge", carried);
        }
        finally
        {
            data = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_optionValues</c>, whose fields are <c>options</c>, <c>groupName</c>.</summary>
    /// <param name="options">The field <c>options</c>; what listeners make of it is here afterwards.</param>
    /// <param name="groupName">The field <c>groupName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object OptionValues(ref object? options, string groupName)
    {
        if (_hooks.IsSilent("hook_civicrm_optionValues"))
            return s_nothing;
        object?[] carried = [options, groupName];
        try
        {
            return Run(s_optionValues, "hook_civicrm_optionValues", carried);
        }
        finally
        {
            options = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_queryObjects</c>, whose fields are <c>queryObjects</c>, <c>type</c>.</summary>
    /// <param name="queryObjects">The field <c>queryObjects</c>; what listeners make of it is here afterwards.</param>
    /// <param name="type">The field <c>type</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object QueryObjects(ref object? queryObjects, string? type = "Contact")
    {
        if (_hooks.IsSilent("hook_civicrm_queryObjects"))
            return s_nothing;
        object?[] carried = [queryObjects, type];
        try
        {
            return Run(s_queryObjects, "hook_civicrm_queryObjects", carried);
        }
        finally
        {
            queryObjects = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_recent</c>, whose fields are <c>recentArray</c>.</summary>
    /// <param name="recentArray">The field <c>recentArray</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Recent(ref object? recentArray)
    {
        if (_hooks.IsSilent("hook_civicrm_recent"))
            return s_nothing;
        object?[] carried = [recentArray];
        try
        {
            return Run(s_recent, "hook_civicrm_recent", carried);
        }
        finally
        {
            recentArray = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_referenceCounts</c>, whose fields are <c>dao</c>, <c>refCounts</c>.</summary>
    /// <param name="dao">The field <c>dao</c>.</param>
    /// <param name="refCounts">The field <c>refCounts</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ReferenceCounts(object? dao, ref object? refCounts)
    {
        if (_hooks.IsSilent("hook_civicrm_referenceCounts"))
            return s_nothing;
        object?[] carried = [dao, refCounts];
        try
        {
            return Run(s_referenceCounts, "hook_civicrm_referenceCounts", carried);
        }
        finally
        {
            refCounts = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_relativeDate</c>, whose fields are <c>filter</c>.</summary>
    /// <param name="filter">The field <c>filter</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object RelativeDate(object? filter)
    {
        return Run(s_relativeDate, "hook_civicrm_relativeDate", [filter]);
    }

    /// <summary>Runs <c>hook_civicrm_selectWhereClause</c>, whose fields are <c>entity</c>, <c>clauses</c>, <c>userId</c>, <c>conditions</c>.</summary>
    /// <param name="entity">The field <c>entity</c>.</param>
    /// <param name="clauses">The field <c>clauses</c>; what listeners make of it is here afterwards.</param>
    /// <param name="userId">The field <c>userId</c>.</param>
    /// <param name="conditions">The field <c>conditions</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object SelectWhereClause(string entity, ref object? clauses, int? userId = null, object? conditions = null)
    {
        if (_hooks.IsSilent("hook_civicrm_selectWhereClause"))
            return s_nothing;
        object?[] carried = [entity, clauses, userId, conditions];
        try
        {
            return Run(s_selectWhereClause, "hook_civicrm_selectWhereClause", carried);
        }
        finally
        {
            clauses = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_tokens</c>, whose fields are <c>tokens</c>.</summary>
    /// <param name="tokens">The field <c>tokens</c>; what listeners make of it is here afterwards.</param>
    /// <param name="squashDeprecation">Not told to listeners.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Tokens(ref object? tokens, bool squashDeprecation = false)
    {
        if (_hooks.IsSilent("hook_civicrm_tokens"))
            return s_nothing;
        object?[] carried = [tokens];
        try
        {
            return Run(s_tokens, "hook_civicrm_tokens", carried);
        }
        finally
        {
            tokens = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_tokenValues</c>, whose fields are <c>details</c>, <c>contactIDs</c>, <c>jobID</c>, <c>tokens</c>, <c>className</c>.</summary>
    /// <param name="details">The field <c>details</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contactIDs">The field <c>contactIDs</c>.</param>
    /// <param name="jobID">The field <c>jobID</c>.</param>
    /// <param name="tokens">The field <c>tokens</c>.</param>
    /// <param name="className">The field <c>className</c>.</param>
    /// <param name="squashDeprecation">Not told to listeners.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object TokenValues(ref object? details, object? contactIDs, object? jobID = null, object? tokens = null, string? className = null, bool squashDeprecation = false)
    {
        if (_hooks.IsSilent("hook_civicrm_tokenValues"))
            return s_nothing;
        object?[] carried = [details, contactIDs, jobID, tokens, className];
        try
        {
            return Run(s_tokenValues, "hook_civicrm_tokenValues", carried);
        }
        finally
        {
            details = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_translateFields</c>, whose fields are <c>fields</c>.</summary>
    /// <param name="fields">The field <c>fields</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object TranslateFields(ref object? fields)
    {
        if (_hooks.IsSilent("hook_civicrm_translateFields"))
            return s_nothing;
        object?[] carried = [fields];
        try
        {
            return Run(s_translateFields, "hook_civicrm_translateFields", carried);
        }
        finally
        {
            fields = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_triggerInfo</c>, whose fields are <c>info</c>, <c>tableName</c>.</summary>
    /// <param name="info">The field <c>info</c>; what listeners make of it is here afterwards.</param>
    /// <param name="tableName">The field <c>tableName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object TriggerInfo(ref object? info, string? tableName = null)
    {
        if (_hooks.IsSilent("hook_civicrm_triggerInfo"))
            return s_nothing;
        object?[] carried = [info, tableName];
        try
        {
            return Run(s_triggerInfo, "hook_civicrm_triggerInfo", carried);
        }
        finally
        {
            info = carried[0];
        }
    }
}
