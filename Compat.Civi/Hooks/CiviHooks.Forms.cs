namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_buildAmount</c>: the amounts of a form are listed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TAmount">The type of <paramref name="amount"/>.</typeparam>
    /// <param name="pageType">The page type.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="amount">The amount. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildAmount<TForm, TAmount>(string? pageType, ref TForm form, ref TAmount amount) => Civi.Hooks.BuildAmount(pageType, ref form, ref amount);

    /// <summary><c>hook_civicrm_buildForm</c>: a form was built.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildForm<TForm>(string? formName, ref TForm form) => Civi.Hooks.BuildForm(formName, ref form);

    /// <summary><c>hook_civicrm_buildProfile</c>: a profile is shown in a form.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildProfile(string? profileName) => Civi.Hooks.BuildProfile(profileName);

    /// <summary><c>hook_civicrm_buildStateProvinceForCountry</c>: the states of a country are listed.</summary>
    /// <typeparam name="TStates">The type of <paramref name="states"/>.</typeparam>
    /// <param name="countryID">The country ID.</param>
    /// <param name="states">The states. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildStateProvinceForCountry<TStates>(object? countryID, ref TStates states) => Civi.Hooks.BuildStateProvinceForCountry(countryID, ref states);

    /// <summary><c>hook_civicrm_buildUFGroupsForModule</c>: the profiles of a module are listed.</summary>
    /// <typeparam name="TUfGroups">The type of <paramref name="ufGroups"/>.</typeparam>
    /// <param name="moduleName">The module name.</param>
    /// <param name="ufGroups">The uf groups. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildUFGroupsForModule<TUfGroups>(string? moduleName, ref TUfGroups ufGroups) => Civi.Hooks.BuildUFGroupsForModule(moduleName, ref ufGroups);

    /// <summary><c>hook_civicrm_entityRefFilters</c>: the filters of reference fields are listed.</summary>
    /// <typeparam name="TFilters">The type of <paramref name="filters"/>.</typeparam>
    /// <typeparam name="TLinks">The type of <paramref name="links"/>.</typeparam>
    /// <param name="filters">The filters. What listeners write to it comes back.</param>
    /// <param name="links">The links. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EntityRefFilters<TFilters, TLinks>(ref TFilters filters, ref TLinks links) => Civi.Hooks.EntityRefFilters(ref filters, ref links);

    /// <summary><c>hook_civicrm_entityRefFilters</c>: the filters of reference fields are listed.</summary>
    /// <typeparam name="TFilters">The type of <paramref name="filters"/>.</typeparam>
    /// <param name="filters">The filters. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EntityRefFilters<TFilters>(ref TFilters filters) => Civi.Hooks.EntityRefFilters(ref filters);

    /// <summary><c>hook_civicrm_eventDiscount</c>: a discount of a registration is calculated.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EventDiscount<TForm, TParams>(ref TForm form, ref TParams @params) => Civi.Hooks.EventDiscount(ref form, ref @params);

    /// <summary><c>hook_civicrm_geocoderFormat</c>: an address was geocoded.</summary>
    /// <typeparam name="TValues">The type of <paramref name="values"/>.</typeparam>
    /// <param name="geoProvider">The geo provider.</param>
    /// <param name="values">The values. What listeners write to it comes back.</param>
    /// <param name="xml">The xml.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object GeocoderFormat<TValues>(string? geoProvider, ref TValues values, object? xml) => Civi.Hooks.GeocoderFormat(geoProvider, ref values, xml);

    /// <summary><c>hook_civicrm_membershipTypeValues</c>: the membership types of a form are listed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TMembershipTypes">The type of <paramref name="membershipTypes"/>.</typeparam>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="membershipTypes">The membership types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object MembershipTypeValues<TForm, TMembershipTypes>(ref TForm form, ref TMembershipTypes membershipTypes) => Civi.Hooks.MembershipTypeValues(ref form, ref membershipTypes);

    /// <summary><c>hook_civicrm_pageRun</c>: a page is about to be shown.</summary>
    /// <typeparam name="TPage">The type of <paramref name="page"/>.</typeparam>
    /// <param name="page">The page. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PageRun<TPage>(ref TPage page) => Civi.Hooks.PageRun(ref page);

    /// <summary><c>hook_civicrm_postProcess</c>: a form was processed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostProcess<TForm>(string? formName, ref TForm form) => Civi.Hooks.PostProcess(formName, ref form);

    /// <summary><c>hook_civicrm_preProcess</c>: a form is about to be built.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PreProcess<TForm>(string? formName, ref TForm form) => Civi.Hooks.PreProcess(formName, ref form);

    /// <summary><c>hook_civicrm_processProfile</c>: a profile was processed.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ProcessProfile(string? profileName) => Civi.Hooks.ProcessProfile(profileName);

    /// <summary><c>hook_civicrm_searchProfile</c>: a profile is searched.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object SearchProfile(string? profileName) => Civi.Hooks.SearchProfile(profileName);

    /// <summary><c>hook_civicrm_summary</c>: a contact's summary is shown.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <typeparam name="TContentPlacement">The type of <paramref name="contentPlacement"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <param name="contentPlacement">The content placement. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Summary<TContent, TContentPlacement>(object? contactID, ref TContent content, ref TContentPlacement contentPlacement) => Civi.Hooks.Summary(contactID, ref content, ref contentPlacement);

    /// <summary><c>hook_civicrm_summary</c>: a contact's summary is shown.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Summary<TContent>(object? contactID, ref TContent content) => Civi.Hooks.Summary(contactID, ref content);

    /// <summary><c>hook_civicrm_summaryActions</c>: the actions of a contact's summary are listed.</summary>
    /// <typeparam name="TActions">The type of <paramref name="actions"/>.</typeparam>
    /// <param name="actions">The actions. What listeners write to it comes back.</param>
    /// <param name="contactID">The contact ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object SummaryActions<TActions>(ref TActions actions, object? contactID = null) => Civi.Hooks.SummaryActions(ref actions, contactID);

    /// <summary><c>hook_civicrm_tabset</c>: the tabs of a page are listed.</summary>
    /// <typeparam name="TTabs">The type of <paramref name="tabs"/>.</typeparam>
    /// <param name="tabsetName">The tabset name.</param>
    /// <param name="tabs">The tabs. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Tabset<TTabs>(string? tabsetName, ref TTabs tabs, string? context) => Civi.Hooks.Tabset(tabsetName, ref tabs, context);

    /// <summary><c>hook_civicrm_validateForm</c>: a form is validated.</summary>
    /// <typeparam name="TFields">The type of <paramref name="fields"/>.</typeparam>
    /// <typeparam name="TFiles">The type of <paramref name="files"/>.</typeparam>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TErrors">The type of <paramref name="errors"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="fields">The fields. What listeners write to it comes back.</param>
    /// <param name="files">The files. What listeners write to it comes back.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="errors">The errors. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ValidateForm<TFields, TFiles, TForm, TErrors>(string? formName, ref TFields fields, ref TFiles files, ref TForm form, ref TErrors errors) => Civi.Hooks.ValidateForm(formName, ref fields, ref files, ref form, ref errors);

    /// <summary><c>hook_civicrm_validateProfile</c>: a profile is validated.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ValidateProfile(string? profileName) => Civi.Hooks.ValidateProfile(profileName);

    /// <summary><c>hook_civicrm_viewProfile</c>: a profile is viewed.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ViewProfile(string? profileName) => Civi.Hooks.ViewProfile(profileName);
}
