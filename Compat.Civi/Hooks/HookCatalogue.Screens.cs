namespace Compat.Civi;

/// <content>Hooks of forms, pages and their parts.</content>
public sealed partial class HookCatalogue
{
    private static readonly HookSignature s_activeTheme = HookSignature.Of(["theme", "context"]);
    private static readonly HookSignature s_buildAmount = HookSignature.Of(["pageType", "form", "amount"]);
    private static readonly HookSignature s_buildAsset = HookSignature.Of(["asset", "params", "mimeType", "content"]);
    private static readonly HookSignature s_buildForm = HookSignature.Of(["formName", "form"]);
    private static readonly HookSignature s_buildGroupContactCache = HookSignature.Of(["savedSearch", "groupID", "sql"]);
    private static readonly HookSignature s_buildProfile = HookSignature.Of(["profileName"]);
    private static readonly HookSignature s_buildStateProvinceForCountry = HookSignature.Of(["countryID", "states"]);
    private static readonly HookSignature s_buildUFGroupsForModule = HookSignature.Of(["moduleName", "ufGroups"]);
    private static readonly HookSignature s_coreResourceList = HookSignature.Of(["list", "region"]);
    private static readonly HookSignature s_dashboard = HookSignature.Of(["contactID", "contentPlacement"]);
    private static readonly HookSignature s_dashboardDefaults = HookSignature.Of(["availableDashlets", "defaultDashlets"]);
    private static readonly HookSignature s_esmImportMap = HookSignature.Of(["importMap"]);
    private static readonly HookSignature s_getAssetUrl = HookSignature.Of(["asset", "params"]);
    private static readonly HookSignature s_links = HookSignature.Of(["op", "objectName", "objectId", "links", "mask", "values"]);
    private static readonly HookSignature s_navigationMenu = HookSignature.Of(["params"]);
    private static readonly HookSignature s_pageRun = HookSignature.Of(["page"]);
    private static readonly HookSignature s_post = HookSignature.Of(["action", "entity", "id", "object", "params"]);
    private static readonly HookSignature s_postCaseMerge = HookSignature.Of(["mainContactId", "mainCaseId", "otherContactId", "otherCaseId", "changeClient"]);
    private static readonly HookSignature s_postCommit = HookSignature.Of(["action", "entity", "id", "object", "params"]);
    private static readonly HookSignature s_postIPNProcess = HookSignature.Of(["IPNData"]);
    private static readonly HookSignature s_postJob = HookSignature.Of(["job", "params", "result"]);
    private static readonly HookSignature s_postProcess = HookSignature.Of(["formName", "form"]);
    private static readonly HookSignature s_postSave = HookSignature.Of(["dao"]);
    private static readonly HookSignature s_pre = HookSignature.Of(["action", "entity", "id", "params"]);
    private static readonly HookSignature s_preCaseMerge = HookSignature.Of(["mainContactId", "mainCaseId", "otherContactId", "otherCaseId", "changeClient"]);
    private static readonly HookSignature s_preJob = HookSignature.Of(["job", "params"]);
    private static readonly HookSignature s_preProcess = HookSignature.Of(["formName", "form"]);
    private static readonly HookSignature s_processProfile = HookSignature.Of(["profileName"]);
    private static readonly HookSignature s_searchColumns = HookSignature.Of(["objectName", "headers", "rows", "selector"]);
    private static readonly HookSignature s_searchProfile = HookSignature.Of(["profileName"]);
    private static readonly HookSignature s_searchTasks = HookSignature.Of(["objectType", "tasks"]);
    private static readonly HookSignature s_summary = HookSignature.Of(["contactID", "content", "contentPlacement"]);
    private static readonly HookSignature s_summaryActions = HookSignature.Of(["actions", "contactID"]);
    private static readonly HookSignature s_tabset = HookSignature.Of(["tabsetName", "tabs", "context"]);
    private static readonly HookSignature s_themes = HookSignature.Of(["themes"]);
    private static readonly HookSignature s_validateForm = HookSignature.Of(["formName", "fields", "files", "form", "errors"]);
    private static readonly HookSignature s_validateProfile = HookSignature.Of(["profileName"]);
    private static readonly HookSignature s_viewProfile = HookSignature.Of(["profileName"]);
    private static readonly HookSignature s_xmlMenu = HookSignature.Of(["files"]);

    /// <summary>Runs <c>hook_civicrm_activeTheme</c>, whose fields are <c>theme</c>, <c>context</c>.</summary>
    /// <param name="theme">The field <c>theme</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ActiveTheme(ref string theme, string? context)
    {
        if (_hooks.IsSilent("hook_civicrm_activeTheme"))
            return s_nothing;
        object?[] carried = [theme, context];
        try
        {
            return Run(s_activeTheme, "hook_civicrm_activeTheme", carried);
        }
        finally
        {
            theme = Text(s_activeTheme, 0, carried, "hook_civicrm_activeTheme");
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildAmount</c>, whose fields are <c>pageType</c>, <c>form</c>, <c>amount</c>.</summary>
    /// <param name="pageType">The field <c>pageType</c>.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="amount">The field <c>amount</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildAmount(object? pageType, ref object? form, ref object? amount)
    {
        if (_hooks.IsSilent("hook_civicrm_buildAmount"))
            return s_nothing;
        object?[] carried = [pageType, form, amount];
        try
        {
            return Run(s_buildAmount, "hook_civicrm_buildAmount", carried);
        }
        finally
        {
            form = carried[1];
            amount = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildAsset</c>, whose fields are <c>asset</c>, <c>params</c>, <c>mimeType</c>, <c>content</c>.</summary>
    /// <param name="asset">The field <c>asset</c>.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <param name="mimeType">The field <c>mimeType</c>; what listeners make of it is here afterwards.</param>
    /// <param name="content">The field <c>content</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildAsset(object? asset, object? @params, ref string mimeType, ref string content)
    {
        if (_hooks.IsSilent("hook_civicrm_buildAsset"))
            return s_nothing;
        object?[] carried = [asset, @params, mimeType, content];
        try
        {
            return Run(s_buildAsset, "hook_civicrm_buildAsset", carried);
        }
        finally
        {
            mimeType = Text(s_buildAsset, 2, carried, "hook_civicrm_buildAsset");
            content = Text(s_buildAsset, 3, carried, "hook_civicrm_buildAsset");
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildForm</c>, whose fields are <c>formName</c>, <c>form</c>.</summary>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildForm(string formName, ref object? form)
    {
        if (_hooks.IsSilent("hook_civicrm_buildForm"))
            return s_nothing;
        object?[] carried = [formName, form];
        try
        {
            return Run(s_buildForm, "hook_civicrm_buildForm", carried);
        }
        finally
        {
            form = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildGroupContactCache</c>, whose fields are <c>savedSearch</c>, <c>groupID</c>, <c>sql</c>.</summary>
    /// <param name="savedSearch">The field <c>savedSearch</c>.</param>
    /// <param name="groupID">The field <c>groupID</c>.</param>
    /// <param name="sql">The field <c>sql</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildGroupContactCache(object? savedSearch, int groupID, ref string sql)
    {
        if (_hooks.IsSilent("hook_civicrm_buildGroupContactCache"))
            return s_nothing;
        object?[] carried = [savedSearch, groupID, sql];
        try
        {
            return Run(s_buildGroupContactCache, "hook_civicrm_buildGroupContactCache", carried);
        }
        finally
        {
            sql = Text(s_buildGroupContactCache, 2, carried, "hook_civicrm_buildGroupContactCache");
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildProfile</c>, whose fields are <c>profileName</c>.</summary>
    /// <param name="profileName">The field <c>profileName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildProfile(string profileName)
    {
        return Run(s_buildProfile, "hook_civicrm_buildProfile", [profileName]);
    }

    /// <summary>Runs <c>hook_civicrm_buildStateProvinceForCountry</c>, whose fields are <c>countryID</c>, <c>states</c>.</summary>
    /// <param name="countryID">The field <c>countryID</c>.</param>
    /// <param name="states">The field <c>states</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildStateProvinceForCountry(object? countryID, ref object? states)
    {
        if (_hooks.IsSilent("hook_civicrm_buildStateProvinceForCountry"))
            return s_nothing;
        object?[] carried = [countryID, states];
        try
        {
            return Run(s_buildStateProvinceForCountry, "hook_civicrm_buildStateProvinceForCountry", carried);
        }
        finally
        {
            states = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_buildUFGroupsForModule</c>, whose fields are <c>moduleName</c>, <c>ufGroups</c>.</summary>
    /// <param name="moduleName">The field <c>moduleName</c>.</param>
    /// <param name="ufGroups">The field <c>ufGroups</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object BuildUFGroupsForModule(string moduleName, ref object? ufGroups)
    {
        if (_hooks.IsSilent("hook_civicrm_buildUFGroupsForModule"))
            return s_nothing;
        object?[] carried = [moduleName, ufGroups];
        try
        {
            return Run(s_buildUFGroupsForModule, "hook_civicrm_buildUFGroupsForModule", carried);
        }
        finally
        {
            ufGroups = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_coreResourceList</c>, whose fields are <c>list</c>, <c>region</c>.</summary>
    /// <param name="list">The field <c>list</c>; what listeners make of it is here afterwards.</param>
    /// <param name="region">The field <c>region</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object CoreResourceList(ref object? list, string region)
    {
        if (_hooks.IsSilent("hook_civicrm_coreResourceList"))
            return s_nothing;
        object?[] carried = [list, region];
        try
        {
            return Run(s_coreResourceList, "hook_civicrm_coreResourceList", carried);
        }
        finally
        {
            list = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_dashboard</c>, whose fields are <c>contactID</c>, <c>contentPlacement</c>.</summary>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <param name="contentPlacement">The field <c>contentPlacement</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Dashboard(object? contactID, ref object? contentPlacement)
    {
        if (_hooks.IsSilent("hook_civicrm_dashboard"))
            return s_nothing;
        object?[] carried = [contactID, contentPlacement];
        try
        {
            return Run(s_dashboard, "hook_civicrm_dashboard", carried);
        }
        finally
        {
            contentPlacement = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_dashboard_defaults</c>, whose fields are <c>availableDashlets</c>, <c>defaultDashlets</c>.</summary>
    /// <param name="availableDashlets">The field <c>availableDashlets</c>.</param>
    /// <param name="defaultDashlets">The field <c>defaultDashlets</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object DashboardDefaults(object? availableDashlets, ref object? defaultDashlets)
    {
        if (_hooks.IsSilent("hook_civicrm_dashboard_defaults"))
            return s_nothing;
        object?[] carried = [availableDashlets, defaultDashlets];
        try
        {
            return Run(s_dashboardDefaults, "hook_civicrm_dashboard_defaults", carried);
        }
        finally
        {
            defaultDashlets = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_esmImportMap</c>, whose fields are <c>importMap</c>.</summary>
    /// <param name="importMap">The field <c>importMap</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EsmImportMap(object? importMap)
    {
        return Run(s_esmImportMap, "hook_civicrm_esmImportMap", [importMap]);
    }

    /// <summary>Runs <c>hook_civicrm_getAssetUrl</c>, whose fields are <c>asset</c>, <c>params</c>.</summary>
    /// <param name="asset">The field <c>asset</c>; what listeners make of it is here afterwards.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object GetAssetUrl(ref object? asset, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_getAssetUrl"))
            return s_nothing;
        object?[] carried = [asset, @params];
        try
        {
            return Run(s_getAssetUrl, "hook_civicrm_getAssetUrl", carried);
        }
        finally
        {
            asset = carried[0];
            @params = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_links</c>, whose fields are <c>op</c>, <c>objectName</c>, <c>objectId</c>, <c>links</c>, <c>mask</c>, <c>values</c>.</summary>
    /// <param name="op">The field <c>op</c>.</param>
    /// <param name="objectName">The field <c>objectName</c>.</param>
    /// <param name="objectId">The field <c>objectId</c>.</param>
    /// <param name="links">The field <c>links</c>; what listeners make of it is here afterwards.</param>
    /// <param name="mask">The field <c>mask</c>; what listeners make of it is here afterwards.</param>
    /// <param name="values">The field <c>values</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Links(string op, string objectName, object? objectId, ref object? links, ref object? mask, ref object? values)
    {
        if (_hooks.IsSilent("hook_civicrm_links"))
            return s_nothing;
        object?[] carried = [op, objectName, objectId, links, mask, values];
        try
        {
            return Run(s_links, "hook_civicrm_links", carried);
        }
        finally
        {
            links = carried[3];
            mask = carried[4];
            values = carried[5];
        }
    }

    /// <summary>Runs <c>hook_civicrm_navigationMenu</c>, whose fields are <c>params</c>.</summary>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object NavigationMenu(ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_navigationMenu"))
            return s_nothing;
        object?[] carried = [@params];
        try
        {
            return Run(s_navigationMenu, "hook_civicrm_navigationMenu", carried);
        }
        finally
        {
            @params = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_pageRun</c>, whose fields are <c>page</c>.</summary>
    /// <param name="page">The field <c>page</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PageRun(ref object? page)
    {
        if (_hooks.IsSilent("hook_civicrm_pageRun"))
            return s_nothing;
        object?[] carried = [page];
        try
        {
            return Run(s_pageRun, "hook_civicrm_pageRun", carried);
        }
        finally
        {
            page = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_post</c>, whose fields are <c>action</c>, <c>entity</c>, <c>id</c>, <c>object</c>, <c>params</c>.</summary>
    /// <param name="op">The field <c>action</c>.</param>
    /// <param name="objectName">The field <c>entity</c>.</param>
    /// <param name="objectId">The field <c>id</c>.</param>
    /// <param name="objectRef">The field <c>object</c>; what listeners make of it is here afterwards.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Post(string op, string objectName, object? objectId, ref object? objectRef, object? @params = null)
    {
        if (_hooks.IsSilent("hook_civicrm_post"))
            return s_nothing;
        object?[] carried = [op, objectName, objectId, objectRef, @params];
        try
        {
            return Run(s_post, "hook_civicrm_post", carried);
        }
        finally
        {
            objectRef = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_post_case_merge</c>, whose fields are <c>mainContactId</c>, <c>mainCaseId</c>, <c>otherContactId</c>, <c>otherCaseId</c>, <c>changeClient</c>.</summary>
    /// <param name="mainContactId">The field <c>mainContactId</c>.</param>
    /// <param name="mainCaseId">The field <c>mainCaseId</c>.</param>
    /// <param name="otherContactId">The field <c>otherContactId</c>.</param>
    /// <param name="otherCaseId">The field <c>otherCaseId</c>.</param>
    /// <param name="changeClient">The field <c>changeClient</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false)
    {
        return Run(s_postCaseMerge, "hook_civicrm_post_case_merge", [mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient]);
    }

    /// <summary>Runs <c>hook_civicrm_postCommit</c>, whose fields are <c>action</c>, <c>entity</c>, <c>id</c>, <c>object</c>, <c>params</c>.</summary>
    /// <param name="op">The field <c>action</c>.</param>
    /// <param name="objectName">The field <c>entity</c>.</param>
    /// <param name="objectId">The field <c>id</c>.</param>
    /// <param name="objectRef">The field <c>object</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostCommit(string op, string objectName, object? objectId, object? objectRef = null)
    {
        return Run(s_postCommit, "hook_civicrm_postCommit", [op, objectName, objectId, objectRef, null]);
    }

    /// <summary>Runs <c>hook_civicrm_postIPNProcess</c>, whose fields are <c>IPNData</c>.</summary>
    /// <param name="iPNData">The field <c>IPNData</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostIPNProcess(ref object? iPNData)
    {
        if (_hooks.IsSilent("hook_civicrm_postIPNProcess"))
            return s_nothing;
        object?[] carried = [iPNData];
        try
        {
            return Run(s_postIPNProcess, "hook_civicrm_postIPNProcess", carried);
        }
        finally
        {
            iPNData = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_postJob</c>, whose fields are <c>job</c>, <c>params</c>, <c>result</c>.</summary>
    /// <param name="job">The field <c>job</c>.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <param name="result">The field <c>result</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostJob(object? job, object? @params, object? result)
    {
        return Run(s_postJob, "hook_civicrm_postJob", [job, @params, result]);
    }

    /// <summary>Runs <c>hook_civicrm_postProcess</c>, whose fields are <c>formName</c>, <c>form</c>.</summary>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostProcess(string formName, ref object? form)
    {
        if (_hooks.IsSilent("hook_civicrm_postProcess"))
            return s_nothing;
        object?[] carried = [formName, form];
        try
        {
            return Run(s_postProcess, "hook_civicrm_postProcess", carried);
        }
        finally
        {
            form = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_postSave_&lt;table&gt;</c>, whose fields are <c>dao</c>.</summary>
    /// <param name="suffix">What the hook's name ends with.</param>
    /// <param name="dao">The field <c>dao</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostSave(string suffix, ref object? dao)
    {
        ArgumentException.ThrowIfNullOrEmpty(suffix);
        object?[] carried = [dao];
        try
        {
            return Run(s_postSave, string.Concat("hook_civicrm_postSave_", suffix), carried);
        }
        finally
        {
            dao = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_pre</c>, whose fields are <c>action</c>, <c>entity</c>, <c>id</c>, <c>params</c>.</summary>
    /// <param name="op">The field <c>action</c>.</param>
    /// <param name="objectName">The field <c>entity</c>.</param>
    /// <param name="id">The field <c>id</c>.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Pre(string op, string objectName, object? id, ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_pre"))
            return s_nothing;
        object?[] carried = [op, objectName, id, @params];
        try
        {
            return Run(s_pre, "hook_civicrm_pre", carried);
        }
        finally
        {
            @params = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_pre_case_merge</c>, whose fields are <c>mainContactId</c>, <c>mainCaseId</c>, <c>otherContactId</c>, <c>otherCaseId</c>, <c>changeClient</c>.</summary>
    /// <param name="mainContactId">The field <c>mainContactId</c>.</param>
    /// <param name="mainCaseId">The field <c>mainCaseId</c>.</param>
    /// <param name="otherContactId">The field <c>otherContactId</c>.</param>
    /// <param name="otherCaseId">The field <c>otherCaseId</c>.</param>
    /// <param name="changeClient">The field <c>changeClient</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PreCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false)
    {
        return Run(s_preCaseMerge, "hook_civicrm_pre_case_merge", [mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient]);
    }

    /// <summary>Runs <c>hook_civicrm_preJob</c>, whose fields are <c>job</c>, <c>params</c>.</summary>
    /// <param name="job">The field <c>job</c>.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PreJob(object? job, object? @params)
    {
        return Run(s_preJob, "hook_civicrm_preJob", [job, @params]);
    }

    /// <summary>Runs <c>hook_civicrm_preProcess</c>, whose fields are <c>formName</c>, <c>form</c>.</summary>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PreProcess(string formName, ref object? form)
    {
        if (_hooks.IsSilent("hook_civicrm_preProcess"))
            return s_nothing;
        object?[] carried = [formName, form];
        try
        {
            return Run(s_preProcess, "hook_civicrm_preProcess", carried);
        }
        finally
        {
            form = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_processProfile</c>, whose fields are <c>profileName</c>.</summary>
    /// <param name="profileName">The field <c>profileName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ProcessProfile(string profileName)
    {
        return Run(s_processProfile, "hook_civicrm_processProfile", [profileName]);
    }

    /// <summary>Runs <c>hook_civicrm_searchColumns</c>, whose fields are <c>objectName</c>, <c>headers</c>, <c>rows</c>, <c>selector</c>.</summary>
    /// <param name="objectName">The field <c>objectName</c>.</param>
    /// <param name="headers">The field <c>headers</c>; what listeners make of it is here afterwards.</param>
    /// <param name="rows">The field <c>rows</c>; what listeners make of it is here afterwards.</param>
    /// <param name="selector">The field <c>selector</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object SearchColumns(string objectName, ref object? headers, ref object? rows, ref object? selector)
    {
        if (_hooks.IsSilent("hook_civicrm_searchColumns"))
            return s_nothing;
        object?[] carried = [objectName, headers, rows, selector];
        try
        {
            return Run(s_searchColumns, "hook_civicrm_searchColumns", carried);
        }
        finally
        {
            headers = carried[1];
            rows = carried[2];
            selector = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_searchProfile</c>, whose fields are <c>profileName</c>.</summary>
    /// <param name="profileName">The field <c>profileName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object SearchProfile(string profileName)
    {
        return Run(s_searchProfile, "hook_civicrm_searchProfile", [profileName]);
    }

    /// <summary>Runs <c>hook_civicrm_searchTasks</c>, whose fields are <c>objectType</c>, <c>tasks</c>.</summary>
    /// <param name="objectType">The field <c>objectType</c>.</param>
    /// <param name="tasks">The field <c>tasks</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object SearchTasks(object? objectType, ref object? tasks)
    {
        if (_hooks.IsSilent("hook_civicrm_searchTasks"))
            return s_nothing;
        object?[] carried = [objectType, tasks];
        try
        {
            return Run(s_searchTasks, "hook_civicrm_searchTasks", carried);
        }
        finally
        {
            tasks = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_summary</c>, whose fields are <c>contactID</c>, <c>content</c>, <c>contentPlacement</c>.</summary>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <param name="content">The field <c>content</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contentPlacement">The field <c>contentPlacement</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Summary(object? contactID, ref string content, ref object? contentPlacement)
    {
        if (_hooks.IsSilent("hook_civicrm_summary"))
            return s_nothing;
        object?[] carried = [contactID, content, contentPlacement];
        try
        {
            return Run(s_summary, "hook_civicrm_summary", carried);
        }
        finally
        {
            content = Text(s_summary, 1, carried, "hook_civicrm_summary");
            contentPlacement = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_summaryActions</c>, whose fields are <c>actions</c>, <c>contactID</c>.</summary>
    /// <param name="actions">The field <c>actions</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object SummaryActions(ref object? actions, object? contactID = null)
    {
        if (_hooks.IsSilent("hook_civicrm_summaryActions"))
            return s_nothing;
        object?[] carried = [actions, contactID];
        try
        {
            return Run(s_summaryActions, "hook_civicrm_summaryActions", carried);
        }
        finally
        {
            actions = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_tabset</c>, whose fields are <c>tabsetName</c>, <c>tabs</c>, <c>context</c>.</summary>
    /// <param name="tabsetName">The field <c>tabsetName</c>.</param>
    /// <param name="tabs">The field <c>tabs</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Tabset(string tabsetName, ref object? tabs, string? context)
    {
        if (_hooks.IsSilent("hook_civicrm_tabset"))
            return s_nothing;
        object?[] carried = [tabsetName, tabs, context];
        try
        {
            return Run(s_tabset, "hook_civicrm_tabset", carried);
        }
        finally
        {
            tabs = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_themes</c>, whose fields are <c>themes</c>.</summary>
    /// <param name="themes">The field <c>themes</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Themes(ref object? themes)
    {
        if (_hooks.IsSilent("hook_civicrm_themes"))
            return s_nothing;
        object?[] carried = [themes];
        try
        {
            return Run(s_themes, "hook_civicrm_themes", carried);
        }
        finally
        {
            themes = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_validateForm</c>, whose fields are <c>formName</c>, <c>fields</c>, <c>files</c>, <c>form</c>, <c>errors</c>.</summary>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <param name="fields">The field <c>fields</c>; what listeners make of it is here afterwards.</param>
    /// <param name="files">The field <c>files</c>; what listeners make of it is here afterwards.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="errors">The field <c>errors</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ValidateForm(string formName, ref object? fields, ref object? files, ref object? form, ref object? errors)
    {
        if (_hooks.IsSilent("hook_civicrm_validateForm"))
            return s_nothing;
        object?[] carried = [formName, fields, files, form, errors];
        try
        {
            return Run(s_validateForm, "hook_civicrm_validateForm", carried);
        }
        finally
        {
            fields = carried[1];
            files = carried[2];
            form = carried[3];
            errors = carried[4];
        }
    }

    /// <summary>Runs <c>hook_civicrm_validateProfile</c>, whose fields are <c>profileName</c>.</summary>
    /// <param name="profileName">The field <c>profileName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ValidateProfile(string profileName)
    {
        return Run(s_validateProfile, "hook_civicrm_validateProfile", [profileName]);
    }

    /// <summary>Runs <c>hook_civicrm_viewProfile</c>, whose fields are <c>profileName</c>.</summary>
    /// <param name="profileName">The field <c>profileName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object ViewProfile(string profileName)
    {
        return Run(s_viewProfile, "hook_civicrm_viewProfile", [profileName]);
    }

    /// <summary>Runs <c>hook_civicrm_xmlMenu</c>, whose fields are <c>files</c>.</summary>
    /// <param name="files">The field <c>files</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object XmlMenu(ref object? files)
    {
        if (_hooks.IsSilent("hook_civicrm_xmlMenu"))
            return s_nothing;
        object?[] carried = [files];
        try
        {
            return Run(s_xmlMenu, "hook_civicrm_xmlMenu", carried);
        }
        finally
        {
            files = carried[0];
        }
    }
}
