namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_alterAngular</c>: AngularJS pages are about to be used.</summary>
    /// <param name="angular">The angular.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterAngular(object? angular)
    {
        CiviEvent hook = Hook(4);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(4, [angular]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_alterBadge</c>: a participant's badge is about to be printed.</summary>
    /// <typeparam name="TLabel">The type of <paramref name="label"/>.</typeparam>
    /// <typeparam name="TFormat">The type of <paramref name="format"/>.</typeparam>
    /// <typeparam name="TParticipant">The type of <paramref name="participant"/>.</typeparam>
    /// <param name="labelName">The label name.</param>
    /// <param name="label">The label. What listeners write to it comes back.</param>
    /// <param name="format">The format. What listeners write to it comes back.</param>
    /// <param name="participant">The participant. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterBadge<TLabel, TFormat, TParticipant>(string? labelName, ref TLabel label, ref TFormat format, ref TParticipant participant)
    {
        CiviEvent hook = Hook(6);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(6, [labelName, label, format, participant]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref label);
            Take(e, 2, ref format);
            Take(e, 3, ref participant);
        }
    }

    /// <summary><c>hook_civicrm_alterBarcode</c>: a barcode is about to be drawn.</summary>
    /// <typeparam name="TData">The type of <paramref name="data"/>.</typeparam>
    /// <param name="data">The data. What listeners write to it comes back.</param>
    /// <param name="type">The type.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterBarcode<TData>(ref TData data, string? type = "barcode", string? context = "name_badge")
    {
        CiviEvent hook = Hook(7);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(7, [data, type, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref data);
        }
    }

    /// <summary><c>hook_civicrm_alterBundle</c>: a bundle of resources is used for the first time.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterBundle(object? bundle)
    {
        CiviEvent hook = Hook(8);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(8, [bundle]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_alterContent</c>: a page's HTML is about to be sent.</summary>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <typeparam name="TObject">The type of <paramref name="object"/>.</typeparam>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <param name="tplName">The tpl name.</param>
    /// <param name="object">The object. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterContent<TContent, TObject>(ref TContent content, string? context, string? tplName, ref TObject @object)
    {
        CiviEvent hook = Hook(10);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(10, [content, context, tplName, @object]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref content);
            Take(e, 3, ref @object);
        }
    }

    /// <summary><c>hook_civicrm_alterLogTables</c>: which tables are logged is asked for.</summary>
    /// <typeparam name="TLogTableSpec">The type of <paramref name="logTableSpec"/>.</typeparam>
    /// <param name="logTableSpec">The log table spec. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterLogTables<TLogTableSpec>(ref TLogTableSpec logTableSpec)
    {
        CiviEvent hook = Hook(15);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(15, [logTableSpec]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref logTableSpec);
        }
    }

    /// <summary><c>hook_civicrm_alterMailer</c>: the mailer was made.</summary>
    /// <typeparam name="TMailer">The type of <paramref name="mailer"/>.</typeparam>
    /// <param name="mailer">The mailer. What listeners write to it comes back.</param>
    /// <param name="driver">The driver.</param>
    /// <param name="params">The params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailer<TMailer>(ref TMailer mailer, string? driver, object? @params)
    {
        CiviEvent hook = Hook(17);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(17, [mailer, driver, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref mailer);
        }
    }

    /// <summary><c>hook_civicrm_alterMailStore</c>: a mail store is about to be opened.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMailStore<TParams>(ref TParams @params)
    {
        CiviEvent hook = Hook(21);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(21, [@params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_alterMenu</c>: the menu of routes is built.</summary>
    /// <typeparam name="TItems">The type of <paramref name="items"/>.</typeparam>
    /// <param name="items">The items. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterMenu<TItems>(ref TItems items)
    {
        CiviEvent hook = Hook(22);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(22, [items]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref items);
        }
    }

    /// <summary><c>hook_civicrm_alterRedirect</c>: a redirect is about to be sent.</summary>
    /// <typeparam name="TUrl">The type of <paramref name="url"/>.</typeparam>
    /// <typeparam name="TContext">The type of <paramref name="context"/>.</typeparam>
    /// <param name="url">The url. What listeners write to it comes back.</param>
    /// <param name="context">The context. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterRedirect<TUrl, TContext>(ref TUrl url, ref TContext context)
    {
        CiviEvent hook = Hook(24);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(24, [url, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref url);
            Take(e, 1, ref context);
        }
    }

    /// <summary><c>hook_civicrm_alterReportVar</c>: a report's columns, query or rows are ready.</summary>
    /// <typeparam name="TVar">The type of <paramref name="var"/>.</typeparam>
    /// <typeparam name="TObject">The type of <paramref name="object"/>.</typeparam>
    /// <param name="varType">The var type.</param>
    /// <param name="var">The var. What listeners write to it comes back.</param>
    /// <param name="object">The object. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterReportVar<TVar, TObject>(string? varType, ref TVar var, ref TObject @object)
    {
        CiviEvent hook = Hook(25);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(25, [varType, var, @object]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref var);
            Take(e, 2, ref @object);
        }
    }

    /// <summary><c>hook_civicrm_alterUFFields</c>: the fields of the host's profiles are listed.</summary>
    /// <typeparam name="TFields">The type of <paramref name="fields"/>.</typeparam>
    /// <param name="fields">The fields. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AlterUFFields<TFields>(ref TFields fields)
    {
        CiviEvent hook = Hook(30);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(30, [fields]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref fields);
        }
    }
}
