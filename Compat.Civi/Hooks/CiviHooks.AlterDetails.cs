namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_alterAdminPanel</c>: the administrators' panels are listed.</summary>
    /// <typeparam name="TPanels">The type of <paramref name="panels"/>.</typeparam>
    /// <param name="panels">The panels. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterAdminPanel<TPanels>(ref TPanels panels) => Civi.Hooks.AlterAdminPanel(ref panels);

    /// <summary><c>hook_civicrm_alterAPIPermissions</c>: the permissions that an API call needs are looked up.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <typeparam name="TPermissions">The type of <paramref name="permissions"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="action">The action.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="permissions">The permissions. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterAPIPermissions<TParams, TPermissions>(string? entity, string? action, ref TParams @params, ref TPermissions permissions) => Civi.Hooks.AlterAPIPermissions(entity, action, ref @params, ref permissions);

    /// <summary><c>hook_civicrm_alterCalculatedMembershipStatus</c>: a membership's status was calculated.</summary>
    /// <typeparam name="TMembershipStatus">The type of <paramref name="membershipStatus"/>.</typeparam>
    /// <param name="membershipStatus">The membership status. What listeners write to it comes back.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="membership">The membership.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterCalculatedMembershipStatus<TMembershipStatus>(ref TMembershipStatus membershipStatus, object? arguments, object? membership) => Civi.Hooks.AlterCalculatedMembershipStatus(ref membershipStatus, arguments, membership);

    /// <summary><c>hook_civicrm_alterCustomFieldDisplayValue</c>: a custom field's value is about to be shown.</summary>
    /// <typeparam name="TDisplayValue">The type of <paramref name="displayValue"/>.</typeparam>
    /// <param name="displayValue">The display value. What listeners write to it comes back.</param>
    /// <param name="value">The value.</param>
    /// <param name="entityId">The entity id.</param>
    /// <param name="fieldInfo">The field info.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterCustomFieldDisplayValue<TDisplayValue>(ref TDisplayValue displayValue, object? value, object? entityId, object? fieldInfo) => Civi.Hooks.AlterCustomFieldDisplayValue(ref displayValue, value, entityId, fieldInfo);

    /// <summary><c>hook_civicrm_alterDeferredRevenueItems</c>: deferred revenue is about to be recorded.</summary>
    /// <typeparam name="TDeferredRevenues">The type of <paramref name="deferredRevenues"/>.</typeparam>
    /// <param name="deferredRevenues">The deferred revenues. What listeners write to it comes back.</param>
    /// <param name="contributionDetails">The contribution details.</param>
    /// <param name="update">The update.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterDeferredRevenueItems<TDeferredRevenues>(ref TDeferredRevenues deferredRevenues, object? contributionDetails, object? update, string? context) => Civi.Hooks.AlterDeferredRevenueItems(ref deferredRevenues, contributionDetails, update, context);

    /// <summary><c>hook_civicrm_alterEntityRefParams</c>: the parameters of a reference field are set.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="formName">The form name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterEntityRefParams<TParams>(ref TParams @params, string? formName) => Civi.Hooks.AlterEntityRefParams(ref @params, formName);

    /// <summary><c>hook_civicrm_alterLocationMergeData</c>: the locations of two contacts are about to be merged.</summary>
    /// <typeparam name="TBlocksDAO">The type of <paramref name="blocksDAO"/>.</typeparam>
    /// <param name="blocksDAO">The blocks DAO. What listeners write to it comes back.</param>
    /// <param name="mainId">The main id.</param>
    /// <param name="otherId">The other id.</param>
    /// <param name="migrationInfo">The migration info.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterLocationMergeData<TBlocksDAO>(ref TBlocksDAO blocksDAO, object? mainId, object? otherId, object? migrationInfo) => Civi.Hooks.AlterLocationMergeData(ref blocksDAO, mainId, otherId, migrationInfo);

    /// <summary><c>hook_civicrm_alterMailContent</c>: a mailing's content is about to be used.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterMailContent<TContent>(ref TContent content) => Civi.Hooks.AlterMailContent(ref content);

    /// <summary><c>hook_civicrm_alterMailingLabelParams</c>: the parts of a mailing label are set.</summary>
    /// <typeparam name="TArgs">The type of <paramref name="args"/>.</typeparam>
    /// <param name="args">The args. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterMailingLabelParams<TArgs>(ref TArgs args) => Civi.Hooks.AlterMailingLabelParams(ref args);

    /// <summary><c>hook_civicrm_alterMailingRecipients</c>: a mailing's recipients are looked up.</summary>
    /// <typeparam name="TMailingObject">The type of <paramref name="mailingObject"/>.</typeparam>
    /// <typeparam name="TCriteria">The type of <paramref name="criteria"/>.</typeparam>
    /// <param name="mailingObject">The mailing object. What listeners write to it comes back.</param>
    /// <param name="criteria">The criteria. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterMailingRecipients<TMailingObject, TCriteria>(ref TMailingObject mailingObject, ref TCriteria criteria, string? context) => Civi.Hooks.AlterMailingRecipients(ref mailingObject, ref criteria, context);

    /// <summary><c>hook_civicrm_alterMailParams</c>: a mail is about to be sent.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterMailParams<TParams>(ref TParams @params, string? context = null) => Civi.Hooks.AlterMailParams(ref @params, context);

    /// <summary><c>hook_civicrm_alterPaymentProcessorParams</c>: a payment processor is about to be called.</summary>
    /// <typeparam name="TRawParams">The type of <paramref name="rawParams"/>.</typeparam>
    /// <typeparam name="TCookedParams">The type of <paramref name="cookedParams"/>.</typeparam>
    /// <param name="paymentObj">The payment obj.</param>
    /// <param name="rawParams">The raw params. What listeners write to it comes back.</param>
    /// <param name="cookedParams">The cooked params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterPaymentProcessorParams<TRawParams, TCookedParams>(object? paymentObj, ref TRawParams rawParams, ref TCookedParams cookedParams) => Civi.Hooks.AlterPaymentProcessorParams(paymentObj, ref rawParams, ref cookedParams);

    /// <summary><c>hook_civicrm_alterResourceSettings</c>: the settings that go to JavaScript are ready.</summary>
    /// <typeparam name="TData">The type of <paramref name="data"/>.</typeparam>
    /// <param name="data">The data. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterResourceSettings<TData>(ref TData data) => Civi.Hooks.AlterResourceSettings(ref data);

    /// <summary><c>hook_civicrm_alterSettingsFolders</c>: where settings are described is asked for.</summary>
    /// <typeparam name="TSettingsFolders">The type of <paramref name="settingsFolders"/>.</typeparam>
    /// <param name="settingsFolders">The settings folders. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterSettingsFolders<TSettingsFolders>(ref TSettingsFolders settingsFolders) => Civi.Hooks.AlterSettingsFolders(ref settingsFolders);

    /// <summary><c>hook_civicrm_alterSettingsMetaData</c>: the descriptions of settings were read.</summary>
    /// <typeparam name="TSettingsMetaData">The type of <paramref name="settingsMetaData"/>.</typeparam>
    /// <param name="settingsMetaData">The settings meta data. What listeners write to it comes back.</param>
    /// <param name="domainID">The domain ID.</param>
    /// <param name="profile">The profile.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterSettingsMetaData<TSettingsMetaData>(ref TSettingsMetaData settingsMetaData, object? domainID, object? profile) => Civi.Hooks.AlterSettingsMetaData(ref settingsMetaData, domainID, profile);

    /// <summary><c>hook_civicrm_alterTemplateFile</c>: the template of a page or form is chosen.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TTplName">The type of <paramref name="tplName"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <param name="tplName">The tpl name. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AlterTemplateFile<TForm, TTplName>(string? formName, ref TForm form, string? context, ref TTplName tplName) => Civi.Hooks.AlterTemplateFile(formName, ref form, context, ref tplName);
}
