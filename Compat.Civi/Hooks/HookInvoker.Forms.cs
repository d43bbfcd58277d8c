namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_buildAmount</c>: the amounts of a form are listed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TAmount">The type of <paramref name="amount"/>.</typeparam>
    /// <param name="pageType">The page type.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="amount">The amount. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildAmount<TForm, TAmount>(string? pageType, ref TForm form, ref TAmount amount)
    {
        CiviEvent hook = Hook(35);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(35, [pageType, form, amount]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref form);
            Take(e, 2, ref amount);
        }
    }

    /// <summary><c>hook_civicrm_buildForm</c>: a form was built.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildForm<TForm>(string? formName, ref TForm form)
    {
        CiviEvent hook = Hook(37);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(37, [formName, form]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref form);
        }
    }

    /// <summary><c>hook_civicrm_buildProfile</c>: a profile is shown in a form.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildProfile(string? profileName)
    {
        CiviEvent hook = Hook(39);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(39, [profileName]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_buildStateProvinceForCountry</c>: the states of a country are listed.</summary>
    /// <typeparam name="TStates">The type of <paramref name="states"/>.</typeparam>
    /// <param name="countryID">The country ID.</param>
    /// <param name="states">The states. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildStateProvinceForCountry<TStates>(object? countryID, ref TStates states)
    {
        CiviEvent hook = Hook(40);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(40, [countryID, states]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref states);
        }
    }

    /// <summary><c>hook_civicrm_buildUFGroupsForModule</c>: the profiles of a module are listed.</summary>
    /// <typeparam name="TUfGroups">The type of <paramref name="ufGroups"/>.</typeparam>
    /// <param name="moduleName">The module name.</param>
    /// <param name="ufGroups">The uf groups. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildUFGroupsForModule<TUfGroups>(string? moduleName, ref TUfGroups ufGroups)
    {
        CiviEvent hook = Hook(41);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(41, [moduleName, ufGroups]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref ufGroups);
        }
    }

    /// <summary><c>hook_civicrm_entityRefFilters</c>: the filters of reference fields are listed.</summary>
    /// <typeparam name="TFilters">The type of <paramref name="filters"/>.</typeparam>
    /// <typeparam name="TLinks">The type of <paramref name="links"/>.</typeparam>
    /// <param name="filters">The filters. What listeners write to it comes back.</param>
    /// <param name="links">The links. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EntityRefFilters<TFilters, TLinks>(ref TFilters filters, ref TLinks links)
    {
        CiviEvent hook = Hook(63);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(63, [filters, links]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref filters);
            Take(e, 1, ref links);
        }
    }

    /// <summary><c>hook_civicrm_entityRefFilters</c>: the filters of reference fields are listed.</summary>
    /// <typeparam name="TFilters">The type of <paramref name="filters"/>.</typeparam>
    /// <param name="filters">The filters. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EntityRefFilters<TFilters>(ref TFilters filters)
    {
        CiviEvent hook = Hook(63);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(63, [filters, null]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref filters);
        }
    }

    /// <summary><c>hook_civicrm_eventDiscount</c>: a discount of a registration is calculated.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EventDiscount<TForm, TParams>(ref TForm form, ref TParams @params)
    {
        CiviEvent hook = Hook(67);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(67, [form, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref form);
            Take(e, 1, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_geocoderFormat</c>: an address was geocoded.</summary>
    /// <typeparam name="TValues">The type of <paramref name="values"/>.</typeparam>
    /// <param name="geoProvider">The geo provider.</param>
    /// <param name="values">The values. What listeners write to it comes back.</param>
    /// <param name="xml">The xml.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object GeocoderFormat<TValues>(string? geoProvider, ref TValues values, object? xml)
    {
        CiviEvent hook = Hook(73);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(73, [geoProvider, values, xml]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref values);
        }
    }

    /// <summary><c>hook_civicrm_membershipTypeValues</c>: the membership types of a form are listed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TMembershipTypes">The type of <paramref name="membershipTypes"/>.</typeparam>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="membershipTypes">The membership types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object MembershipTypeValues<TForm, TMembershipTypes>(ref TForm form, ref TMembershipTypes membershipTypes)
    {
        CiviEvent hook = Hook(85);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(85, [form, membershipTypes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref form);
            Take(e, 1, ref membershipTypes);
        }
    }

    /// <summary><c>hook_civicrm_pageRun</c>: a page is about to be shown.</summary>
    /// <typeparam name="TPage">The type of <paramref name="page"/>.</typeparam>
    /// <param name="page">The page. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PageRun<TPage>(ref TPage page)
    {
        CiviEvent hook = Hook(89);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(89, [page]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref page);
        }
    }

    /// <summary><c>hook_civicrm_postProcess</c>: a form was processed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostProcess<TForm>(string? formName, ref TForm form)
    {
        CiviEvent hook = Hook(100);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(100, [formName, form]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref form);
        }
    }

    /// <summary><c>hook_civicrm_preProcess</c>: a form is about to be built.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PreProcess<TForm>(string? formName, ref TForm form)
    {
        CiviEvent hook = Hook(105);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(105, [formName, form]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref form);
        }
    }

    /// <summary><c>hook_civicrm_processProfile</c>: a profile was processed.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ProcessProfile(string? profileName)
    {
        CiviEvent hook = Hook(106);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(106, [profileName]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_searchProfile</c>: a profile is searched.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object SearchProfile(string? profileName)
    {
        CiviEvent hook = Hook(117);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(117, [profileName]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_summary</c>: a contact's summary is shown.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <typeparam name="TContentPlacement">The type of <paramref name="contentPlacement"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <param name="contentPlacement">The content placement. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Summary<TContent, TContentPlacement>(object? contactID, ref TContent content, ref TContentPlacement contentPlacement)
    {
        CiviEvent hook = Hook(120);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(120, [contactID, content, contentPlacement]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref content);
            Take(e, 2, ref contentPlacement);
        }
    }

    /// <summary><c>hook_civicrm_summary</c>: a contact's summary is shown.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Summary<TContent>(object? contactID, ref TContent content)
    {
        CiviEvent hook = Hook(120);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(120, [contactID, content, null]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref content);
        }
    }

    /// <summary><c>hook_civicrm_summaryActions</c>: the actions of a contact's summary are listed.</summary>
    /// <typeparam name="TActions">The type of <paramref name="actions"/>.</typeparam>
    /// <param name="actions">The actions. What listeners write to it comes back.</param>
    /// <param name="contactID">The contact ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object SummaryActions<TActions>(ref TActions actions, object? contactID = null)
    {
        CiviEvent hook = Hook(121);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(121, [actions, contactID]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref actions);
        }
    }

    /// <summary><c>hook_civicrm_tabset</c>: the tabs of a page are listed.</summary>
    /// <typeparam name="TTabs">The type of <paramref name="tabs"/>.</typeparam>
    /// <param name="tabsetName">The tabset name.</param>
    /// <param name="tabs">The tabs. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Tabset<TTabs>(string? tabsetName, ref TTabs tabs, string? context)
    {
        CiviEvent hook = Hook(122);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(122, [tabsetName, tabs, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref tabs);
        }
    }

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
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ValidateForm<TFields, TFiles, TForm, TErrors>(string? formName, ref TFields fields, ref TFiles files, ref TForm form, ref TErrors errors)
    {
        CiviEvent hook = Hook(131);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(131, [formName, fields, files, form, errors]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref fields);
            Take(e, 2, ref files);
            Take(e, 3, ref form);
            Take(e, 4, ref errors);
        }
    }

    /// <summary><c>hook_civicrm_validateProfile</c>: a profile is validated.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ValidateProfile(string? profileName)
    {
        CiviEvent hook = Hook(132);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(132, [profileName]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_viewProfile</c>: a profile is viewed.</summary>
    /// <param name="profileName">The profile name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ViewProfile(string? profileName)
    {
        CiviEvent hook = Hook(133);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(133, [profileName]);
        return Run(hook, e);
    }
}
