namespace Compat.Civi;

/// <content>Hooks of mail.</content>
public sealed partial class HookCatalogue
{
    private static readonly HookSignature s_alterMailContent = HookSignature.Of(["content"]);
    private static readonly HookSignature s_alterMailer = HookSignature.Of(["mailer", "driver", "params"]);
    private static readonly HookSignature s_alterMailingLabelParams = HookSignature.Of(["args"]);
    private static readonly HookSignature s_alterMailingRecipients = HookSignature.Of(["mailingObject", "params", "context"]);
    private static readonly HookSignature s_alterMailParams = HookSignature.Of(["params", "context"]);
    private static readonly HookSignature s_alterMailStore = HookSignature.Of(["params"]);
    private static readonly HookSignature s_emailProcessor = HookSignature.Of(["type", "params", "mail", "result", "action", "mailSettingId"]);
    private static readonly HookSignature s_emailProcessorContact = HookSignature.Of(["email", "contactID", "result"]);
    private static readonly HookSignature s_inboundSMS = HookSignature.Of(["message"]);
    private static readonly HookSignature s_mailingGroups = HookSignature.Of(["form", "groups", "mailings"]);
    private static readonly HookSignature s_mailingTemplateTypes = HookSignature.Of(["types"]);
    private static readonly HookSignature s_mailSetupActions = HookSignature.Of(["setupActions"]);
    private static readonly HookSignature s_postEmailSend = HookSignature.Of(["params"]);
    private static readonly HookSignature s_postMailing = HookSignature.Of(["mailingId"]);
    private static readonly HookSignature s_unsubscribeGroups = HookSignature.Of(["op", "mailingId", "contactId", "groups", "baseGroups"]);

    /// <summary>Runs <c>hook_civicrm_alterMailContent</c>, whose fields are <c>content</c>.</summary>
    /// <param name="content">The field <c>content</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailContent(ref string content)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailContent"))
            return s_nothing;
        object?[] carried = [content];
        try
        {
            return Run(s_alterMailContent, "hook_civicrm_alterMailContent", carried);
        }
        finally
        {
            content = Text(s_alterMailContent, 0, carried, "hook_civicrm_alterMailContent");
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMailer</c>, whose fields are <c>mailer</c>, <c>driver</c>, <c>params</c>.</summary>
    /// <param name="mailer">The field <c>mailer</c>; what listeners make of it is here afterwards.</param>
    /// <param name="driver">The field <c>driver</c>.</param>
    /// <param name="params">The field <c>params</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailer(ref object? mailer, string? driver, object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailer"))
            return s_nothing;
        object?[] carried = [mailer, driver, @params];
        try
        {
            return Run(s_alterMailer, "hook_civicrm_alterMailer", carried);
        }
        finally
        {
            mailer = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMailingLabelParams</c>, whose fields are <c>args</c>.</summary>
    /// <param name="args">The field <c>args</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailingLabelParams(ref object? args)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailingLabelParams"))
            return s_nothing;
        object?[] carried = [args];
        try
        {
            return Run(s_alterMailingLabelParams, "hook_civicrm_alterMailingLabelParams", carried);
        }
        finally
        {
            args = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMailingRecipients</c>, whose fields are <c>mailingObject</c>, <c>params</c>, <c>context</c>.</summary>
    /// <param name="mailingObject">The field <c>mailingObject</c>; what listeners make of it is here afterwards.</param>
    /// <param name="criteria">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailingRecipients(ref object? mailingObject, ref object? criteria, string? context)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailingRecipients"))
            return s_nothing;
        object?[] carried = [mailingObject, criteria, context];
        try
        {
            return Run(s_alterMailingRecipients, "hook_civicrm_alterMailingRecipients", carried);
        }
        finally
        {
            mailingObject = carried[0];
            criteria = carried[1];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMailParams</c>, whose fields are <c>params</c>, <c>context</c>.</summary>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <param name="context">The field <c>context</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailParams(ref object? @params, string? context = null)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailParams"))
            return s_nothing;
        object?[] carried = [@params, context];
        try
        {
            return Run(s_alterMailParams, "hook_civicrm_alterMailParams", carried);
        }
        finally
        {
            @params = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_alterMailStore</c>, whose fields are <c>params</c>.</summary>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object AlterMailStore(ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_alterMailStore"))
            return s_nothing;
        object?[] carried = [@params];
        try
        {
            return Run(s_alterMailStore, "hook_civicrm_alterMailStore", carried);
        }
        finally
        {
            @params = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_emailProcessor</c>, whose fields are <c>type</c>, <c>params</c>, <c>mail</c>, <c>result</c>, <c>action</c>, <c>mailSettingId</c>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <param name="mail">The field <c>mail</c>.</param>
    /// <param name="result">The field <c>result</c>; what listeners make of it is here afterwards.</param>
    /// <param name="action">The field <c>action</c>.</param>
    /// <param name="mailSettingId">The field <c>mailSettingId</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EmailProcessor(string? type, ref object? @params, object? mail, ref object? result, string? action = null, int? mailSettingId = null)
    {
        if (_hooks.IsSilent("hook_civicrm_emailProcessor"))
            return s_nothing;
        object?[] carried = [type, @params, mail, result, action, mailSettingId];
        try
        {
            return Run(s_emailProcessor, "hook_civicrm_emailProcessor", carried);
        }
        finally
        {
            @params = carried[1];
            result = carried[3];
        }
    }

    /// <summary>Runs <c>hook_civicrm_emailProcessorContact</c>, whose fields are <c>email</c>, <c>contactID</c>, <c>result</c>.</summary>
    /// <param name="email">The field <c>email</c>.</param>
    /// <param name="contactID">The field <c>contactID</c>.</param>
    /// <param name="result">The field <c>result</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object EmailProcessorContact(object? email, object? contactID, ref object? result)
    {
        if (_hooks.IsSilent("hook_civicrm_emailProcessorContact"))
            return s_nothing;
        object?[] carried = [email, contactID, result];
        try
        {
            return Run(s_emailProcessorContact, "hook_civicrm_emailProcessorContact", carried);
        }
        finally
        {
            result = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_inboundSMS</c>, whose fields are <c>message</c>.</summary>
    /// <param name="message">The field <c>message</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object InboundSMS(ref object? message)
    {
        if (_hooks.IsSilent("hook_civicrm_inboundSMS"))
            return s_nothing;
        object?[] carried = [message];
        try
        {
            return Run(s_inboundSMS, "hook_civicrm_inboundSMS", carried);
        }
        finally
        {
            message = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_mailingGroups</c>, whose fields are <c>form</c>, <c>groups</c>, <c>mailings</c>.</summary>
    /// <param name="form">The field <c>form</c>; what listeners make of it is here afterwards.</param>
    /// <param name="groups">The field <c>groups</c>; what listeners make of it is here afterwards.</param>
    /// <param name="mailings">The field <c>mailings</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object MailingGroups(ref object? form, ref object? groups, ref object? mailings)
    {
        if (_hooks.IsSilent("hook_civicrm_mailingGroups"))
            return s_nothing;
        object?[] carried = [form, groups, mailings];
        try
        {
            return Run(s_mailingGroups, "hook_civicrm_mailingGroups", carried);
        }
        finally
        {
            form = carried[0];
            groups = carried[1];
            mailings = carried[2];
        }
    }

    /// <summary>Runs <c>hook_civicrm_mailingTemplateTypes</c>, whose fields are <c>types</c>.</summary>
    /// <param name="types">The field <c>types</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object MailingTemplateTypes(ref object? types)
    {
        if (_hooks.IsSilent("hook_civicrm_mailingTemplateTypes"))
            return s_nothing;
        object?[] carried = [types];
        try
        {
            return Run(s_mailingTemplateTypes, "hook_civicrm_mailingTemplateTypes", carried);
        }
        finally
        {
            types = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_mailSetupActions</c>, whose fields are <c>setupActions</c>.</summary>
    /// <param name="setupActions">The field <c>setupActions</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object MailSetupActions(ref object? setupActions)
    {
        if (_hooks.IsSilent("hook_civicrm_mailSetupActions"))
            return s_nothing;
        object?[] carried = [setupActions];
        try
        {
            return Run(s_mailSetupActions, "hook_civicrm_mailSetupActions", carried);
        }
        finally
        {
            setupActions = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_postEmailSend</c>, whose fields are <c>params</c>.</summary>
    /// <param name="params">The field <c>params</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostEmailSend(ref object? @params)
    {
        if (_hooks.IsSilent("hook_civicrm_postEmailSend"))
            return s_nothing;
        object?[] carried = [@params];
        try
        {
            return Run(s_postEmailSend, "hook_civicrm_postEmailSend", carried);
        }
        finally
        {
            @params = carried[0];
        }
    }

    /// <summary>Runs <c>hook_civicrm_postMailing</c>, whose fields are <c>mailingId</c>.</summary>
    /// <param name="mailingId">The field <c>mailingId</c>.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object PostMailing(object? mailingId)
    {
        return Run(s_postMailing, "hook_civicrm_postMailing", [mailingId]);
    }

    /// <summary>Runs <c>hook_civicrm_unsubscribeGroups</c>, whose fields are <c>op</c>, <c>mailingId</c>, <c>contactId</c>, <c>groups</c>, <c>baseGroups</c>.</summary>
    /// <param name="op">The field <c>op</c>.</param>
    /// <param name="mailingId">The field <c>mailingId</c>.</param>
    /// <param name="contactId">The field <c>contactId</c>.</param>
    /// <param name="groups">The field <c>groups</c>; what listeners make of it is here afterwards.</param>
    /// <param name="baseGroups">The field <c>baseGroups</c>; what listeners make of it is here afterwards.</param>
    /// <returns>What listeners gave back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object UnsubscribeGroups(string op, object? mailingId, object? contactId, ref object? groups, ref object? baseGroups)
    {
        if (_hooks.IsSilent("hook_civicrm_unsubscribeGroups"))
            return s_nothing;
        object?[] carried = [op, mailingId, contactId, groups, baseGroups];
        try
        {
            return Run(s_unsubscribeGroups, "hook_civicrm_unsubscribeGroups", carried);
        }
        finally
        {
            groups = carried[3];
            baseGroups = carried[4];
        }
    }
}
