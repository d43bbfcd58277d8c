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
        foreach (string ormEvents in new[] { "Doctrine\\ORM\\Events", "Doctrine\\ODM\\MongoDB\\Events", "Doctrine\\DBAL\\Events",
            "Doctrine\\ORM\\Tools\\ToolEvents" })
        {
            foreach (string name in DoctrineNames)
                table.Set(ormEvents, name, name);
        }

        return table;
    }

    /// <summary>Doctrine's events, whose constants are called as they are.</summary>
    public static IReadOnlyList<string> DoctrineNames { get; } =
    [
        "preRemove", "postRemove", "prePersist", "postPersist", "preUpdate", "postUpdate", "preLoad", "postLoad", "loadClassMetadata",
        "onClassMetadataNotFound", "preFlush", "onFlush", "postFlush", "onClear", "postConnect", "onSchemaCreateTable",
        "onSchemaColumnDefinition", "onSchemaIndexDefinition", "onSchemaDropTable", "onSchemaAlterTable", "postGenerateSchema",
        "postGenerateSchemaTable", "documentNotFound", "postCollectionLoad",
    ];
}
