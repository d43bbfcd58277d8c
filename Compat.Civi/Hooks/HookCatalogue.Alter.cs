namespace Compat.Civi;

/// <content>Hooks of what is about to be shown or sent.</content>
#pragma warning disable CA1720 // Parameters are called as the hooks call them.
public sealed partial class HookCatalogue
{
    private static readonly HookSignature s_alterAdminPanel = HookSignature.Of(["panels"]);
    private static readonly HookSignature s_alterAngular = HookSignature.Of(["angular"]);
    private static readonly HookSignature s_alterAPIPermissions = HookSignature.Of(["entity", "action", "params", "permissions"]);
    private static readonly HookSignature s_alterBadge = HookSignature.Of(["labelName", "label", "format", "participant"]);
    private static readonly HookSignature s_alterBarcode = HookSignature.Of(["data", "type", "context"]);
    private static readonly HookSignature s_alterBundle = HookSignature.Of(["bundle"]);
    private static readonly HookSignature s_alterCalculatedMembershipStatus = HookSignature.Of(["membershipStatus", "arguments", "membership"]);
    private static readonly HookSignature s_alterContent = HookSignature.Of(["content", "context", "tplName", "object"]);
    private static readonly HookSignature s_alterCustomFieldDisplayValue = HookSignature.Of(["displayValue", "value", "entityId", "fieldInfo"]);
    private static readonly HookSignature s_alterDeferredRevenueItems = HookSignature.Of(["deferredRevenues", "contributionDetails", "update", "context"]);
    private static readonly HookSignature s_alterEntityRefParams = HookSignature.Of(["params", "formName"]);
    private static readonly HookSignature s_alterLocationMergeData = HookSignature.Of(["blocksDAO", "mainId", "otherId", "migrationInfo"]);
    private static readonly HookSignature s_alterLogTables = HookSignature.Of(["logTableSpec"]);
    private static readonly HookSignature s_alterMenu = HookSignature.Of(["items"]);
    private static readonly HookSignature s_alterPaymentProcessorParams = HookSignature.Of(["paymentObj", "rawParams", "cookedParams"]);
    private static readonly HookSignature s_alterRedirect = HookSignature.Of(["url", "context"]);
    private static readonly HookSignature s_alterReportVar = HookSignature.Of(["varType", "var", "object"]);
    private static readonly HookSignature s_alterResourceSettings = HookSignature.Of(["data"]);
    private static readonly HookSignature s_alterSettingsFolders = HookSignature.Of(["settingsFolders"]);
    private static readonly HookSignature s_alterSettingsMetaData = HookSignature.Of(["settingsMetaData", "domainID", "profile"]);
    private static readonly HookSignature s_alterTemplateFile = HookSignature.Of(["formName", "form", "context", "tplName"]);
    private static readonly HookSignature s_alterUFFields = HookSignature.Of(["fields"]);

    /// <summary>Runs <c>hook_civicrm_alterAdminPanel</c>, whose fields are <c>panels</c>.</summary>
    /// <param name="panels">The field <c>panels</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterAdminPanel(ref object? panels)
    {
        if (_hooks.IsSilent("hook_civicrm_alterAdminPanel"))
            return s_nothing;
        object?[] carried = [panels];
        try
        {
            return Run(s_alterAdminPanel, "hook_civicrm_alterAdminPanel", carried);
        }
        finally
        {
            panels = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterAngular</c>, whose fields are <c>angular</c>.</summary>
    /// <param name="angular">The field <c>angular</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterAngular(object? angular)
    {
        return Run(s_alterAngular, "hook_civicrm_alterAngular", [angular]);
    }

    /// <summary>Runs <c>hook_civicrm_alterAPIPermissions</c>, whose fields are <c>entity</c>, <c>action</c>, <c>params</c>, <c>permissions</c>.</summary>
    /// <param name="entity">The field <c>entity</c>.</param>
    /// <param name="action">The field <c>action</c>.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <param name="permissions">The field <c>permissions</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterAPIPermissions(string entity, string action, ref object? @params, ref object? permissions)
    {
        if (_hooks.IsSilent("hook_civicrm_alterAPIPermissions"))
            return s_nothing;
        object?[] carried = [entity, action, @params, permissions];
        try
        {
            return Run(s_alterAPIPermissions, "hook_civicrm_alterAPIPermissions", carried);
        }
        finally
        {
            @params = carried[2];
            permissions = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterBadge</c>, whose fields are <c>labelName</c>, <c>label</c>, <c>format</c>, <c>participant</c>.</summary>
    /// <param name="labelName">The field <c>labelName</c>.</param>
    /// <param name="label">The field <c>label</c>; what listeners make of it is here afterwards.</param>
    /// <param name="format">The field <c>format</c>; what listeners make of it is here afterwards.</param>
    /// <param name="participant">The field <c>participant</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterBadge(string labelName, ref object? label, ref object? format, ref object? participant)
    {
        if (_hooks.IsSilent("hook_civicrm_alterBadge"))
            return s_nothing;
        object?[] carried = [labelName, label, format, participant];
        try
        {
            return Run(s_alterBadge, "hook_civicrm_alterBadge", carried);
        }
        finally
        {
            label = carried[1];
            format = carried[2];
            participant = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterBarcode</c>, whose fields are <c>data</c>, <c>type</c>, <c>context</c>.</summary>
    /// <param name="data">The field <c>data</c>; what listeners make of it is here afterwards.</param>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterBarcode(ref object? data, string? type = "barcode", string? context = "name_badge")
    {
        if (_hooks.IsSilent("hook_civicrm_alterBarcode"))
            return s_nothing;
        object?[] carried = [data, type, context];
        try
        {
            return Run(s_alterBarcode, "hook_civicrm_alterBarcode", carried);
        }
        finally
        {
            data = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterBundle</c>, whose fields are <c>bundle</c>.</summary>
    /// <param name="bundle">The field <c>bundle</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterBundle(object? bundle)
    {
        return Run(s_alterBundle, "hook_civicrm_alterBundle", [bundle]);
    }

    /// <summary>Runs <c>hook_civicrm_alterCalculatedMembershipStatus</c>, whose fields are <c>membershipStatus</c>, <c>arguments</c>, <c>membership</c>.</summary>
    /// <param name="membershipStatus">The field <c>membershipStatus</c>; what listeners make of it is here afterwards.</param>
    /// <param name="arguments">The field <c>arguments</c>.</param>
    /// <param name="membership">The field <c>membership</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterCalculatedMembershipStatus(ref object? membershipStatus, object? arguments, object? membership)
    {
        if (_hooks.IsSilent("hook_civicrm_alterCalculatedMembershipStatus"))
            return s_nothing;
        object?[] carried = [membershipStatus, arguments, membership];
        try
        {
            return Run(s_alterCalculatedMembershipStatus, "hook_civicrm_alterCalculatedMembershipStatus", carried);
        }
        finally
        {
            membershipStatus = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterContent</c>, whose fields are <c>content</c>, <c>context</c>, <c>tplName</c>, <c>object</c>.</summary>
    /// <param name="content">The field <c>content</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <param name="tplName">The field <c>tplName</c>.</param>
    /// <param name="object">The field <c>object</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterContent(ref string content, string? context, string? tplName, ref object? @object)
    {
        if (_hooks.IsSilent("hook_civicrm_alterContent"))
            return s_nothing;
        object?[] carried = [content, context, tplName, @object];
        try
        {
            return Run(s_alterContent, "hook_civicrm_alterContent", carried);
        }
        finally
        {
            content = Text(s_alterContent, 0, carried, "hook_civicrm_alterContent");
            @object = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterCustomFieldDisplayValue</c>, whose fields are <c>displayValue</c>, <c>value</c>, <c>entityId</c>, <c>fieldInfo</c>.</summary>
    /// <param name="displayValue">The field <c>displayValue</c>; what listeners make of it is here afterwards.</param>
    /// <param name="value">The field <c>value</c>.</param>
    /// <param name="entityId">The field <c>entityId</c>.</param>
    /// <param name="fieldInfo">The field <c>fieldInfo</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterCustomFieldDisplayValue(ref object? displayValue, object? value, object? entityId, object? fieldInfo)
    {
        if (_hooks.IsSilent("hook_civicrm_alterCustomFieldDisplayValue"))
            return s_nothing;
        object?[] carried = [displayValue, value, entityId, fieldInfo];
        try
        {
            return Run(s_alterCustomFieldDisplayValue, "hook_civicrm_alterCustomFieldDisplayValue", carried);
        }
        finally
        {
            displayValue = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterDeferredRevenueItems</c>, whose fields are <c>deferredRevenues</c>, <c>contributionDetails</c>, <c>update</c>, <c>context</c>.</summary>
    /// <param name="deferredRevenues">The field <c>deferredRevenues</c>; what listeners make of it is here afterwards.</param>
    /// <param name="contributionDetails">The field <c>contributionDetails</c>.</param>
    /// <param name="update">The field <c>update</c>.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterDeferredRevenueItems(ref object? deferredRevenues, object? contributionDetails, object? update, string? context)
    {
        if (_hooks.IsSilent("hook_civicrm_alterDeferredRevenueItems"))
            return s_nothing;
        object?[] carried = [deferredRevenues, contributionDetails, update, context];
        try
        {
            return Run(s_alterDeferredRevenueItems, "hook_civicrm_alterDeferredRevenueItems", carried);
        }
        finally
        {
            deferredRevenues = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterEntityRefParams</c>, whose fields are <c>params</c>, <c>formName</c>.</summary>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterEntityRefParams(ref object? @params, string formName)
    {
        if (_hooks.IsSilent("hook_civicrm_alterEntityRefParams"))
            return s_nothing;
        object?[] carried = [@params, formName];
        try
        {
            return Run(s_alterEntityRefParams, "hook_civicrm_alterEntityRefParams", carried);
        }
        finally
        {
            @params = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterLocationMergeData</c>, whose fields are <c>blocksDAO</c>, <c>mainId</c>, <c>otherId</c>, <c>migrationInfo</c>.</summary>
    /// <param name="blocksDAO">The field <c>blocksDAO</c>; what listeners make of it is here afterwards.</param>
    /// <param name="mainId">The field <c>mainId</c>.</param>
    /// <param name="otherId">The field <c>otherId</c>.</param>
    /// <param name="migrationInfo">The field <c>migrationInfo</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterLocationMergeData(ref object? blocksDAO, object? mainId, object? otherId, object? migrationInfo)
    {
        if (_hooks.IsSilent("hook_civicrm_alterLocationMergeData"))
            return s_nothing;
        object?[] carried = [blocksDAO, mainId, otherId, migrationInfo];
        try
        {
            return Run(s_alterLocationMergeData, "hook_civicrm_alterLocationMergeData", carried);
        }
        finally
        {
            blocksDAO = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterLogTables</c>, whose fields are <c>logTableSpec</c>.</summary>
    /// <param name="logTableSpec">The field <c>logTableSpec</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterLogTables(ref object? logTableSpec)
    {
        if (_hooks.IsSilent("hook_civicrm_alterLogTables"))
            return s_nothing;
        object?[] carried = [logTableSpec];
        try
        {
            return Run(s_alterLogTables, "hook_civicrm_alterLogTables", carried);
        }
        finally
        {
            logTableSpec = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMenu</c>, whose fields are <c>items</c>.</summary>
    /// <param name="items">The field <c>items</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMenu(ref object? items)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMenu"))
            return s_nothing;
        object?[] carried = [items];
        try
        {
            return Run(s_alterMenu, "hook_civicrm_alterMenu", carried);
        }
        finally
        {
            items = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterPaymentProcessorParams</c>, whose fields are <c>paymentObj</c>, <c>rawParams</c>, <c>cookedParams</c>.</summary>
    /// <param name="paymentObj">The field <c>paymentObj</c>.</param>
    /// <param name="rawParams">The field <c>rawParams</c>; what listeners make of it is here afterwards.</param>
    /// <param name="cookedParams">The field <c>cookedParams</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterPaymentProcessorParams(object? paymentObj, ref object? rawParams, ref object? cookedParams)
    {
        if (_hooks.IsSilent("hook_civicrm_alterPaymentProcessorParams"))
            return s_nothing;
        object?[] carried = [paymentObj, rawParams, cookedParams];
        try
        {
            return Run(s_alterPaymentProcessorParams, "hook_civicrm_alterPaymentProcessorParams", carried);
        }
        finally
        {
            rawParams = carried[1];
            cookedParams = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterRedirect</c>, whose fields are <c>url</c>, <c>context</c>.</summary>
    /// <param name="url">The field <c>url</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterRedirect(ref string url, ref object? context)
    {
        if (_hooks.IsSilent("hook_civicrm_alterRedirect"))
            return s_nothing;
        object?[] carried = [url, context];
        try
        {
            return Run(s_alterRedirect, "hook_civicrm_alterRedirect", carried);
        }
        finally
        {
            url = Text(s_alterRedirect, 0, carried, "hook_civicrm_alterRedirect");
            context = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterReportVar</c>, whose fields are <c>varType</c>, <c>var</c>, <c>object</c>.</summary>
    /// <param name="varType">The field <c>varType</c>.</param>
    /// <param name="var">The field <c>var</c>; what listeners make of it is here afterwards.</param>
    /// <param name="object">The field <c>object</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterReportVar(object? varType, ref object? var, ref object? @object)
    {
        if (_hooks.IsSilent("hook_civicrm_alterReportVar"))
            return s_nothing;
        object?[] carried = [varType, var, @object];
        try
        {
            return Run(s_alterReportVar, "hook_civicrm_alterReportVar", carried);
        }
        finally
        {
            var = carried[1];
            @object = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterResourceSettings</c>, whose fields are <c>data</c>.</summary>
    /// <param name="data">The field <c>data</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterResourceSettings(ref object? data)
    {
        if (_hooks.IsSilent("hook_civicrm_alterResourceSettings"))
            return s_nothing;
        object?[] carried = [data];
        try
        {
            return Run(s_alterResourceSettings, "hook_civicrm_alterResourceSettings", carried);
        }
        finally
        {
            data = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterSettingsFolders</c>, whose fields are <c>settingsFolders</c>.</summary>
    /// <param name="settingsFolders">The field <c>settingsFolders</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterSettingsFolders(ref object? settingsFolders)
    {
        if (_hooks.IsSilent("hook_civicrm_alterSettingsFolders"))
            return s_nothing;
        object?[] carried = [settingsFolders];
        try
        {
            return Run(s_alterSettingsFolders, "hook_civicrm_alterSettingsFolders", carried);
        }
        finally
        {
            settingsFolders = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterSettingsMetaData</c>, whose fields are <c>settingsMetaData</c>, <c>domainID</c>, <c>profile</c>.</summary>
    /// <param name="settingsMetaData">The field <c>settingsMetaData</c>; what listeners make of it is here afterwards.</param>
    /// <param name="domainID">The field <c>domainID</c>.</param>
    /// <param name="profile">The field <c>profile</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterSettingsMetaData(ref object? settingsMetaData, object? domainID, object? profile)
    {
        if (_hooks.IsSilent("hook_civicrm_alterSettingsMetaData"))
            return s_nothing;
        object?[] carried = [settingsMetaData, domainID, profile];
        try
        {
            return Run(s_alterSettingsMetaData, "hook_civicrm_alterSettingsMetaData", carried);
        }
        finally
        {
            settingsMetaData = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterTemplateFile</c>, whose fields are <c>formName</c>, <c>form</c>, <c>context</c>, <c>tplName</c>.</summary>
    /// <param name="formName">The field <c>formName</c>.</param>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <param name="tplName">The field <c>tplName</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterTemplateFile(string formName, ref object? form, string? context, ref string tplName)
    {
        if (_hooks.IsSilent("hook_civicrm_alterTemplateFile"))
            return s_nothing;
        object?[] carried = [formName, form, context, tplName];
        try
        {
            return Run(s_alterTemplateFile, "hook_civicrm_alterTemplateFile", carried);
        }
        finally
        {
            form = carried[1];
            tplName = Text(s_alterTemplateFile, 3, carried, "hook_civicrm_alterTemplateFile");
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterUFFields</c>, whose fields are <c>fields</c>.</summary>
    /// <param name="fields">The field <c>fields</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterUFFields(ref object? fields)
    {
        if (_hooks.IsSilent("hook_civicrm_alterUFFields"))
            return s_nothing;
        object?[] carried = [fields];
        try
        {
            return Run(s_alterUFFields, "hook_civicrm_alterUFFields", carried);
        }
        finally
        {
            fields = carried[0];
        }
    }
}
