namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_caseEmailSubjectPatterns</c>: the patterns by which mails belong to cases are listed.</summary>
    /// <typeparam name="TSubjectPatterns">The type of <paramref name="subjectPatterns"/>.</typeparam>
    /// <param name="subjectPatterns">The subject patterns. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CaseEmailSubjectPatterns<TSubjectPatterns>(ref TSubjectPatterns subjectPatterns)
    {
        CiviEvent hook = Hook(43);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(43, [subjectPatterns]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref subjectPatterns);
        }
    }

    /// <summary><c>hook_civicrm_emailProcessor</c>: a mail was processed.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <typeparam name="TResult">The type of <paramref name="result"/>.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="result">The result. What listeners write to it comes back.</param>
    /// <param name="action">The action.</param>
    /// <param name="mailSettingId">The mail setting id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EmailProcessor<TParams, TResult>(string? type, ref TParams @params, object? mail, ref TResult result, string? action = null, int? mailSettingId = null)
    {
        CiviEvent hook = Hook(61);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(61, [type, @params, mail, result, action, mailSettingId]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref @params);
            Take(e, 3, ref result);
        }
    }

    /// <summary><c>hook_civicrm_emailProcessorContact</c>: the contact of a mail is looked up.</summary>
    /// <typeparam name="TResult">The type of <paramref name="result"/>.</typeparam>
    /// <param name="email">The email.</param>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="result">The result. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EmailProcessorContact<TResult>(string? email, object? contactID, ref TResult result)
    {
        CiviEvent hook = Hook(62);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(62, [email, contactID, result]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref result);
        }
    }

    /// <summary><c>hook_civicrm_inboundSMS</c>: a text message was received.</summary>
    /// <typeparam name="TMessage">The type of <paramref name="message"/>.</typeparam>
    /// <param name="message">The message. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object InboundSMS<TMessage>(ref TMessage message)
    {
        CiviEvent hook = Hook(78);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(78, [message]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref message);
        }
    }

    /// <summary><c>hook_civicrm_mailingGroups</c>: the groups of a mailing are listed.</summary>
    /// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
    /// <typeparam name="TGroups">The type of <paramref name="groups"/>.</typeparam>
    /// <typeparam name="TMailings">The type of <paramref name="mailings"/>.</typeparam>
    /// <param name="form">The form. What listeners write to it comes back.</param>
    /// <param name="groups">The groups. What listeners write to it comes back.</param>
    /// <param name="mailings">The mailings. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object MailingGroups<TForm, TGroups, TMailings>(ref TForm form, ref TGroups groups, ref TMailings mailings)
    {
        CiviEvent hook = Hook(81);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(81, [form, groups, mailings]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref form);
            Take(e, 1, ref groups);
            Take(e, 2, ref mailings);
        }
    }

    /// <summary><c>hook_civicrm_mailingTemplateTypes</c>: the types of mailing templates are listed.</summary>
    /// <typeparam name="TTypes">The type of <paramref name="types"/>.</typeparam>
    /// <param name="types">The types. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object MailingTemplateTypes<TTypes>(ref TTypes types)
    {
        CiviEvent hook = Hook(82);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(82, [types]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref types);
        }
    }

    /// <summary><c>hook_civicrm_mailSetupActions</c>: the actions of setting up mail accounts are listed.</summary>
    /// <typeparam name="TSetupActions">The type of <paramref name="setupActions"/>.</typeparam>
    /// <param name="setupActions">The setup actions. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object MailSetupActions<TSetupActions>(ref TSetupActions setupActions)
    {
        CiviEvent hook = Hook(83);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(83, [setupActions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref setupActions);
        }
    }

    /// <summary><c>hook_civicrm_postEmailSend</c>: a mail was sent.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostEmailSend<TParams>(ref TParams @params)
    {
        CiviEvent hook = Hook(96);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(96, [@params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_postMailing</c>: a mailing was sent.</summary>
    /// <param name="mailingId">The mailing id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostMailing(object? mailingId)
    {
        CiviEvent hook = Hook(99);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(99, [mailingId]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_tokens</c>: the tokens of mailings are listed.</summary>
    /// <typeparam name="TTokens">The type of <paramref name="tokens"/>.</typeparam>
    /// <param name="tokens">The tokens. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Tokens<TTokens>(ref TTokens tokens)
    {
        CiviEvent hook = Hook(124);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(124, [tokens]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref tokens);
        }
    }

    /// <summary><c>hook_civicrm_tokenValues</c>: the values of tokens are filled in.</summary>
    /// <typeparam name="TDetails">The type of <paramref name="details"/>.</typeparam>
    /// <param name="details">The details. What listeners write to it comes back.</param>
    /// <param name="contactIDs">The contact ids.</param>
    /// <param name="jobID">The job ID.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="className">The class name.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object TokenValues<TDetails>(ref TDetails details, object? contactIDs, object? jobID = null, object? tokens = null, object? className = null)
    {
        CiviEvent hook = Hook(125);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(125, [details, contactIDs, jobID, tokens, className]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref details);
        }
    }

    /// <summary><c>hook_civicrm_unsubscribeGroups</c>: the groups that somebody leaves are chosen.</summary>
    /// <typeparam name="TGroups">The type of <paramref name="groups"/>.</typeparam>
    /// <typeparam name="TBaseGroups">The type of <paramref name="baseGroups"/>.</typeparam>
    /// <param name="op">The op.</param>
    /// <param name="mailingId">The mailing id.</param>
    /// <param name="contactId">The contact id.</param>
    /// <param name="groups">The groups. What listeners write to it comes back.</param>
    /// <param name="baseGroups">The base groups. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object UnsubscribeGroups<TGroups, TBaseGroups>(string? op, object? mailingId, object? contactId, ref TGroups groups, ref TBaseGroups baseGroups)
    {
        CiviEvent hook = Hook(129);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(129, [op, mailingId, contactId, groups, baseGroups]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref groups);
            Take(e, 4, ref baseGroups);
        }
    }
}
