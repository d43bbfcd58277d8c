namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_alterAdminPanel</c>: the administrators' panels are listed.</summary>
    /// <typeparam name="TPanels">The type of <paramref name="panels"/>.</typeparam>
    /// <param name="panels">The panels. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterAdminPanel<TPanels>(ref TPanels panels)
    {
        CiviEvent hook = Hook(3);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(3, [panels]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref panels);
        }
    }

    /// <summary><c>hook_civicrm_alterAPIPermissions</c>: the permissions that an API call needs are looked up.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <typeparam name="TPermissions">The type of <paramref name="permissions"/>.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="action">The action.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="permissions">The permissions. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterAPIPermissions<TParams, TPermissions>(string? entity, string? action, ref TParams @params, ref TPermissions permissions)
    {
        CiviEvent hook = Hook(5);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(5, [entity, action, @params, permissions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref @params);
            Take(e, 3, ref permissions);
        }
    }

    /// <summary><c>hook_civicrm_alterCalculatedMembershipStatus</c>: a membership's status was calculated.</summary>
    /// <typeparam name="TMembershipStatus">The type of <paramref name="membershipStatus"/>.</typeparam>
    /// <param name="membershipStatus">The membership status. What listeners write to it comes back.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="membership">The membership.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterCalculatedMembershipStatus<TMembershipStatus>(ref TMembershipStatus membershipStatus, object? arguments, object? membership)
    {
        CiviEvent hook = Hook(9);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(9, [membershipStatus, arguments, membership]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref membershipStatus);
        }
    }

    /// <summary><c>hook_civicrm_alterCustomFieldDisplayValue</c>: a custom field's value is about to be shown.</summary>
    /// <typeparam name="TDisplayValue">The type of <paramref name="displayValue"/>.</typeparam>
    /// <param name="displayValue">The display value. What listeners write to it comes back.</param>
    /// <param name="value">The value.</param>
    /// <param name="entityId">The entity id.</param>
    /// <param name="fieldInfo">The field info.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterCustomFieldDisplayValue<TDisplayValue>(ref TDisplayValue displayValue, object? value, object? entityId, object? fieldInfo)
    {
        CiviEvent hook = Hook(11);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(11, [displayValue, value, entityId, fieldInfo]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref displayValue);
        }
    }

    /// <summary><c>hook_civicrm_alterDeferredRevenueItems</c>: deferred revenue is about to be recorded.</summary>
    /// <typeparam name="TDeferredRevenues">The type of <paramref name="deferredRevenues"/>.</typeparam>
    /// <param name="deferredRevenues">The deferred revenues. What listeners write to it comes back.</param>
    /// <param name="contributionDetails">The contribution details.</param>
    /// <param name="update">The update.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterDeferredRevenueItems<TDeferredRevenues>(ref TDeferredRevenues deferredRevenues, object? contributionDetails, object? update, string? context)
    {
        CiviEvent hook = Hook(12);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(12, [deferredRevenues, contributionDetails, update, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref deferredRevenues);
        }
    }

    /// <summary><c>hook_civicrm_alterEntityRefParams</c>: the parameters of a reference field are set.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="formName">The form name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterEntityRefParams<TParams>(ref TParams @params, string? formName)
    {
        CiviEvent hook = Hook(13);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(13, [@params, formName]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_alterLocationMergeData</c>: the locations of two contacts are about to be merged.</summary>
    /// <typeparam name="TBlocksDAO">The type of <paramref name="blocksDAO"/>.</typeparam>
    /// <param name="blocksDAO">The blocks DAO. What listeners write to it comes back.</param>
    /// <param name="mainId">The main id.</param>
    /// <param name="otherId">The other id.</param>
    /// <param name="migrationInfo">The migration info.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterLocationMergeData<TBlocksDAO>(ref TBlocksDAO blocksDAO, object? mainId, object? otherId, object? migrationInfo)
    {
        CiviEvent hook = Hook(14);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(14, [blocksDAO, mainId, otherId, migrationInfo]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref blocksDAO);
        }
    }

    /// <summary><c>hook_civicrm_alterMailContent</c>: a mailing's content is about to be used.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailContent<TContent>(ref TContent content)
    {
        CiviEvent hook = Hook(16);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(16, [content]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref content);
        }
    }

    /// <summary><c>hook_civicrm_alterMailingLabelParams</c>: the parts of a mailing label are set.</summary>
    /// <typeparam name="TArgs">The type of <paramref name="args"/>.</typeparam>
    /// <param name="args">The args. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailingLabelParams<TArgs>(ref TArgs args)
    {
        CiviEvent hook = Hook(18);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(18, [args]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref args);
        }
    }

    /// <summary><c>hook_civicrm_alterMailingRecipients</c>: a mailing's recipients are looked up.</summary>
    /// <typeparam name="TMailingObject">The type of <paramref name="mailingObject"/>.</typeparam>
    /// <typeparam name="TCriteria">The type of <paramref name="criteria"/>.</typeparam>
    /// <param name="mailingObject">The mailing object. What listeners write to it comes back.</param>
    /// <param name="criteria">The criteria. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailingRecipients<TMailingObject, TCriteria>(ref TMailingObject mailingObject, ref TCriteria criteria, string? context)
    {
        CiviEvent hook = Hook(19);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(19, [mailingObject, criteria, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref mailingObject);
            Take(e, 1, ref criteria);
        }
    }

    /// <summary><c>hook_civicrm_alterMailParams</c>: a mail is about to be sent.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailParams<TParams>(ref TParams @params, string? context = null)
    {
        CiviEvent hook = Hook(20);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(20, [@params, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_alterPaymentProcessorParams</c>: a payment processor is about to be called.</summary>
    /// <typeparam name="TRawParams">The type of <paramref name="rawParams"/>.</typeparam>
    /// <typeparam name="TCookedParams">The type of <paramref name="cookedParams"/>.</typeparam>
    /// <param name="paymentObj">The payment obj.</param>
    /// <param name="rawParams">The raw params. What listeners write to it comes back.</param>
    /// <param name="cookedParams">The cooked params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterPaymentProcessorParams<TRawParams, TCookedParams>(object? paymentObj, ref TRawParams rawParams, ref TCookedParams cookedParams)
    {
        CiviEvent hook = Hook(23);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(23, [paymentObj, rawParams, cookedParams]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref rawParams);
            Take(e, 2, ref cookedParams);
        }
    }

    /// <summary><c>hook_civicrm_alterResourceSettings</c>: the settings that go to JavaScript are ready.</summary>
    /// <typeparam name="TData">The type of <paramref name="data"/>.</typeparam>
    /// <param name="data">The data. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterResourceSettings<TData>(ref TData data)
    {
        CiviEvent hook = Hook(26);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(26, [data]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref data);
        }
    }

    /// <summary><c>hook_civicrm_alterSettingsFolders</c>: where settings are described is asked for.</summary>
    /// <typeparam name="TSettingsFolders">The type of <paramref name="settingsFolders"/>.</typeparam>
    /// <param name="settingsFolders">The settings folders. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterSettingsFolders<TSettingsFolders>(ref TSettingsFolders settingsFolders)
    {
        CiviEvent hook = Hook(27);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(27, [settingsFolders]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref settingsFolders);
        }
    }

    /// <summary><c>hook_civicrm_alterSettingsMetaData</c>: the descriptions of settings were read.</summary>
    /// <typeparam name="TSettingsMetaData">The type of <paramref name="settingsMetaData"/>.</typeparam>
    /// <param name="settingsMetaData">The settings meta data. What listeners write to it comes back.</param>
    /// <param name="domainID">The domain ID.</param>
    /// <param name="profile">The profile.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterSettingsMetaData<TSettingsMetaData>(ref TSettingsMetaData settingsMetaData, object? domainID, object? profile)
    {
        CiviEvent hook = Hook(28);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(28, [settingsMetaData, domainID, profile]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref settingsMetaData);
        }
    }

    /// <summary><c>hook_civicrm_alterTemplateFile</c>: the template of a page or form is chosen.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TTplName">The type of <paramref name="tplName"/>.</typeparam>
    /// <param name="formName">The form name.</param>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <param name="tplName">The tpl name. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterTemplateFile<TForm, TTplName>(string? formName, ref TForm form, string? context, ref TTplName tplName)
    {
        CiviEvent hook = Hook(29);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(29, [formName, form, context, tplName]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref form);
            Take(e, 3, ref tplName);
        }
    }
}
