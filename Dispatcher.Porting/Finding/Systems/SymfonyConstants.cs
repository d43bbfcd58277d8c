using Dispatching.Porting.Finding.Constants;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>The constants of events of Symfony, Doctrine and what is most used beside them.</summary>
internal static class SymfonyConstants
{
    public static ConstantTable Make()
    {
        var table = new ConstantTable();
        table.Add(
            "Symfony\\Component\\HttpKernel\\KernelEvents",
            "REQUEST=kernel.request", "EXCEPTION=kernel.exception", "VIEW=kernel.view", "CONTROLLER=kernel.controller",
            "CONTROLLER_ARGUMENTS=kernel.controller_arguments", "RESPONSE=kernel.response", "TERMINATE=kernel.terminate",
            "FINISH_REQUEST=kernel.finish_request");
        table.Add(
            "Symfony\\Component\\Console\\ConsoleEvents",
            "COMMAND=console.command", "SIGNAL=console.signal", "TERMINATE=console.terminate", "ERROR=console.error",
                "EXCEPTION=console.exception",
            "ALARM=console.alarm");
        table.Add(
            "Symfony\\Component\\Form\\FormEvents",
            "PRE_SUBMIT=form.pre_submit", "SUBMIT=form.submit", "POST_SUBMIT=form.post_submit", "PRE_SET_DATA=form.pre_set_data",
            "POST_SET_DATA=form.post_set_data", "PRE_BIND=form.pre_bind", "BIND=form.bind", "POST_BIND=form.post_bind");
        table.Add(
            "Symfony\\Component\\Security\\Core\\AuthenticationEvents",
            "AUTHENTICATION_SUCCESS=security.authentication.success", "AUTHENTICATION_FAILURE=security.authentication.failure");
        table.Add(
            "Symfony\\Component\\Security\\Http\\SecurityEvents",
            "INTERACTIVE_LOGIN=security.interactive_login", "SWITCH_USER=security.switch_user");
        table.Add(
            "Symfony\\Component\\Workflow\\WorkflowEvents",
            "GUARD=workflow.guard", "LEAVE=workflow.leave", "TRANSITION=workflow.transition", "ENTER=workflow.enter",
            "ENTERED=workflow.entered", "COMPLETED=workflow.completed", "ANNOUNCE=workflow.announce");
        table.Add(
            "FOS\\UserBundle\\FOSUserEvents",
            "CHANGE_PASSWORD_INITIALIZE=fos_user.change_password.edit.initialize",
            "CHANGE_PASSWORD_SUCCESS=fos_user.change_password.edit.success",
            "CHANGE_PASSWORD_COMPLETED=fos_user.change_password.edit.completed", "GROUP_CREATE_INITIALIZE=fos_user.group.create.initialize",
            "GROUP_CREATE_SUCCESS=fos_user.group.create.success", "GROUP_CREATE_COMPLETED=fos_user.group.create.completed",
            "GROUP_DELETE_COMPLETED=fos_user.group.delete.completed", "GROUP_EDIT_INITIALIZE=fos_user.group.edit.initialize",
            "GROUP_EDIT_SUCCESS=fos_user.group.edit.success", "GROUP_EDIT_COMPLETED=fos_user.group.edit.completed",
            "PROFILE_EDIT_INITIALIZE=fos_user.profile.edit.initialize", "PROFILE_EDIT_SUCCESS=fos_user.profile.edit.success",
            "PROFILE_EDIT_COMPLETED=fos_user.profile.edit.completed", "REGISTRATION_INITIALIZE=fos_user.registration.initialize",
            "REGISTRATION_SUCCESS=fos_user.registration.success", "REGISTRATION_FAILURE=fos_user.registration.failure",
            "REGISTRATION_COMPLETED=fos_user.registration.completed", "REGISTRATION_CONFIRM=fos_user.registration.confirm",
            "REGISTRATION_CONFIRMED=fos_user.registration.confirmed", "RESETTING_RESET_REQUEST=fos_user.resetting.reset.request",
            "RESETTING_RESET_INITIALIZE=fos_user.resetting.reset.initialize", "RESETTING_RESET_SUCCESS=fos_user.resetting.reset.success",
            "RESETTING_RESET_COMPLETED=fos_user.resetting.reset.completed", "SECURITY_IMPLICIT_LOGIN=fos_user.security.implicit_login",
            "RESETTING_SEND_EMAIL_INITIALIZE=fos_user.resetting.send_email.initialize",
            "RESETTING_SEND_EMAIL_CONFIRM=fos_user.resetting.send_email.confirm",
            "RESETTING_SEND_EMAIL_COMPLETED=fos_user.resetting.send_email.completed", "USER_CREATED=fos_user.user.created",
            "USER_PASSWORD_CHANGED=fos_user.user.password_changed", "USER_ACTIVATED=fos_user.user.activated",
            "USER_DEACTIVATED=fos_user.user.deactivated", "USER_PROMOTED=fos_user.user.promoted", "USER_DEMOTED=fos_user.user.demoted");
        table.Add(
            "Lexik\\Bundle\\JWTAuthenticationBundle\\Events",
            "AUTHENTICATION_SUCCESS=lexik_jwt_authentication.on_authentication_success",
            "AUTHENTICATION_FAILURE=lexik_jwt_authentication.on_authentication_failure",
            "JWT_CREATED=lexik_jwt_authentication.on_jwt_created", "JWT_ENCODED=lexik_jwt_authentication.on_jwt_encoded",
            "JWT_DECODED=lexik_jwt_authentication.on_jwt_decoded", "JWT_AUTHENTICATED=lexik_jwt_authentication.on_jwt_authenticated",
            "JWT_INVALID=lexik_jwt_authentication.on_jwt_invalid", "JWT_NOT_FOUND=lexik_jwt_authentication.on_jwt_not_found",
            "JWT_EXPIRED=lexik_jwt_authentication.on_jwt_expired",
            "BEFORE_JWE_COMPUTATION=lexik_jwt_authentication.before_jwe_computation");
        table.Add(
            "JMS\\Serializer\\EventDispatcher\\Events",
            "PRE_SERIALIZE=serializer.pre_serialize", "POST_SERIALIZE=serializer.post_serialize",
            "PRE_DESERIALIZE=serializer.pre_deserialize", "POST_DESERIALIZE=serializer.post_deserialize");
        foreach (string ormEvents in new[] { "Doctrine\\ORM\\Events", "Doctrine\\ODM\\MongoDB\\Events", "Doctrine\\DBAL\\Events",
            "Doctrine\\ORM\\Tools\\ToolEvents" })
        {
            foreach (string name in DoctrineNames)
                table.Set(ormEvents, name, name);
        }

        return table;
    }

    /// <summary>The names that Symfony's own events have beside their classes' names.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Symfony\\Component\\HttpKernel\\Event\\RequestEvent"] = "kernel.request",
        ["Symfony\\Component\\HttpKernel\\Event\\ExceptionEvent"] = "kernel.exception",
        ["Symfony\\Component\\HttpKernel\\Event\\ViewEvent"] = "kernel.view",
        ["Symfony\\Component\\HttpKernel\\Event\\ControllerEvent"] = "kernel.controller",
        ["Symfony\\Component\\HttpKernel\\Event\\ControllerArgumentsEvent"] = "kernel.controller_arguments",
        ["Symfony\\Component\\HttpKernel\\Event\\ResponseEvent"] = "kernel.response",
        ["Symfony\\Component\\HttpKernel\\Event\\TerminateEvent"] = "kernel.terminate",
        ["Symfony\\Component\\HttpKernel\\Event\\FinishRequestEvent"] = "kernel.finish_request",
        ["Symfony\\Component\\Console\\Event\\ConsoleCommandEvent"] = "console.command",
        ["Symfony\\Component\\Console\\Event\\ConsoleErrorEvent"] = "console.error",
        ["Symfony\\Component\\Console\\Event\\ConsoleSignalEvent"] = "console.signal",
        ["Symfony\\Component\\Console\\Event\\ConsoleTerminateEvent"] = "console.terminate",
        ["Symfony\\Component\\Security\\Core\\Event\\AuthenticationSuccessEvent"] = "security.authentication.success",
        ["Symfony\\Component\\Security\\Http\\Event\\InteractiveLoginEvent"] = "security.interactive_login",
        ["Symfony\\Component\\Security\\Http\\Event\\SwitchUserEvent"] = "security.switch_user",
    };

    /// <summary>Doctrine's events, whose constants are called as they are.</summary>
    public static IReadOnlyList<string> DoctrineNames { get; } =
    [
        "preRemove", "postRemove", "prePersist", "postPersist", "preUpdate", "postUpdate", "preLoad", "postLoad", "loadClassMetadata",
        "onClassMetadataNotFound", "preFlush", "onFlush", "postFlush", "onClear", "postConnect", "onSchemaCreateTable",
        "onSchemaColumnDefinition", "onSchemaIndexDefinition", "onSchemaDropTable", "onSchemaAlterTable", "postGenerateSchema",
        "postGenerateSchemaTable", "documentNotFound", "postCollectionLoad",
    ];
}
