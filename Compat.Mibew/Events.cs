namespace Compat.Mibew;

/// <summary>The events of Mibew, each with the type of its arguments. A key is its name where a text is wanted.</summary>
public static class Events
{
    /// <summary>When a ban has been created.</summary>
    public static EventKey<BanCreateArguments> BanCreate { get; } = new("banCreate", bag => new BanCreateArguments(bag));

    /// <summary>When a ban is saved.</summary>
    public static EventKey<BanUpdateArguments> BanUpdate { get; } = new("banUpdate", bag => new BanUpdateArguments(bag));

    /// <summary>When a ban has been deleted.</summary>
    public static EventKey<BanDeleteArguments> BanDelete { get; } = new("banDelete", bag => new BanDeleteArguments(bag));

    /// <summary>When a button has been generated.</summary>
    public static EventKey<ButtonGenerateArguments> ButtonGenerate { get; } =
        new("buttonGenerate", bag => new ButtonGenerateArguments(bag));

    /// <summary>When cron runs, after Mibew's own jobs.</summary>
    public static EventKey<CronRunArguments> CronRun { get; } = new("cronRun", bag => new CronRunArguments(bag));

    /// <summary>When a group has been created.</summary>
    public static EventKey<GroupCreateArguments> GroupCreate { get; } = new("groupCreate", bag => new GroupCreateArguments(bag));

    /// <summary>When a group is saved.</summary>
    public static EventKey<GroupUpdateArguments> GroupUpdate { get; } = new("groupUpdate", bag => new GroupUpdateArguments(bag));

    /// <summary>When a group has been deleted.</summary>
    public static EventKey<GroupDeleteArguments> GroupDelete { get; } = new("groupDelete", bag => new GroupDeleteArguments(bag));

    /// <summary>When the operators of a group have changed.</summary>
    public static EventKey<GroupUpdateOperatorsArguments> GroupUpdateOperators { get; } =
        new("groupUpdateOperators", bag => new GroupUpdateOperatorsArguments(bag));

    /// <summary>When a visitor has been invited.</summary>
    public static EventKey<InvitationCreateArguments> InvitationCreate { get; } =
        new("invitationCreate", bag => new InvitationCreateArguments(bag));

    /// <summary>When a visitor has accepted an invitation.</summary>
    public static EventKey<InvitationAcceptArguments> InvitationAccept { get; } =
        new("invitationAccept", bag => new InvitationAcceptArguments(bag));

    /// <summary>When a visitor has rejected an invitation.</summary>
    public static EventKey<InvitationRejectArguments> InvitationReject { get; } =
        new("invitationReject", bag => new InvitationRejectArguments(bag));

    /// <summary>When an invitation that a visitor ignored has been closed.</summary>
    public static EventKey<InvitationIgnoreArguments> InvitationIgnore { get; } =
        new("invitationIgnore", bag => new InvitationIgnoreArguments(bag));

    /// <summary>When an operator is not known by session or cookie.</summary>
    public static EventKey<OperatorAuthenticateArguments> OperatorAuthenticate { get; } =
        new("operatorAuthenticate", bag => new OperatorAuthenticateArguments(bag));

    /// <summary>When an operator has logged in.</summary>
    public static EventKey<OperatorLoginArguments> OperatorLogin { get; } = new("operatorLogin", bag => new OperatorLoginArguments(bag));

    /// <summary>When an operator has logged out.</summary>
    public static EventKey<OperatorLogoutArguments> OperatorLogout { get; } =
        new("operatorLogout", bag => new OperatorLogoutArguments(bag));

    /// <summary>When an operator has been created.</summary>
    public static EventKey<OperatorCreateArguments> OperatorCreate { get; } =
        new("operatorCreate", bag => new OperatorCreateArguments(bag));

    /// <summary>When an operator is saved.</summary>
    public static EventKey<OperatorUpdateArguments> OperatorUpdate { get; } =
        new("operatorUpdate", bag => new OperatorUpdateArguments(bag));

    /// <summary>When an operator has been deleted.</summary>
    public static EventKey<OperatorDeleteArguments> OperatorDelete { get; } =
        new("operatorDelete", bag => new OperatorDeleteArguments(bag));

    /// <summary>When style sheets are about to be attached to a page.</summary>
    public static EventKey<PageAddCssArguments> PageAddCss { get; } = new("pageAddCss", bag => new PageAddCssArguments(bag));

    /// <summary>When scripts are about to be attached to a page.</summary>
    public static EventKey<PageAddJsArguments> PageAddJs { get; } = new("pageAddJs", bag => new PageAddJsArguments(bag));

    /// <summary>When options of scripts are about to be attached to a page.</summary>
    public static EventKey<PageAddJsPluginOptionsArguments> PageAddJsPluginOptions { get; } =
        new("pageAddJsPluginOptions", bag => new PageAddJsPluginOptionsArguments(bag));

    /// <summary>When access to a resource is denied.</summary>
    public static EventKey<ResourceAccessDeniedArguments> ResourceAccessDenied { get; } =
        new("resourceAccessDenied", bag => new ResourceAccessDeniedArguments(bag));

    /// <summary>When a resource is not found.</summary>
    public static EventKey<ResourceNotFoundArguments> ResourceNotFound { get; } =
        new("resourceNotFound", bag => new ResourceNotFoundArguments(bag));

    /// <summary>When all routes are loaded.</summary>
    public static EventKey<RoutesAlterArguments> RoutesAlter { get; } = new("routesAlter", bag => new RoutesAlterArguments(bag));

    /// <summary>When the chat application calls a function.</summary>
    public static EventKey<FunctionCallArguments> ThreadFunctionCall { get; } =
        new("threadFunctionCall", bag => new FunctionCallArguments(bag));

    /// <summary>When a thread has been created.</summary>
    public static EventKey<ThreadCreateArguments> ThreadCreate { get; } = new("threadCreate", bag => new ThreadCreateArguments(bag));

    /// <summary>When a thread is saved.</summary>
    public static EventKey<ThreadUpdateArguments> ThreadUpdate { get; } = new("threadUpdate", bag => new ThreadUpdateArguments(bag));

    /// <summary>When a thread has been deleted.</summary>
    public static EventKey<ThreadDeleteArguments> ThreadDelete { get; } = new("threadDelete", bag => new ThreadDeleteArguments(bag));

    /// <summary>When a thread has been closed.</summary>
    public static EventKey<ThreadCloseArguments> ThreadClose { get; } = new("threadClose", bag => new ThreadCloseArguments(bag));

    /// <summary>When a message is about to be posted.</summary>
    public static EventKey<ThreadPostMessageArguments> ThreadPostMessage { get; } =
        new("threadPostMessage", bag => new ThreadPostMessageArguments(bag));

    /// <summary>When messages of a thread were loaded.</summary>
    public static EventKey<ThreadGetMessagesAlterArguments> ThreadGetMessagesAlter { get; } =
        new("threadGetMessagesAlter", bag => new ThreadGetMessagesAlterArguments(bag));

    /// <summary>When a visitor is ready to chat.</summary>
    public static EventKey<ThreadUserIsReadyArguments> ThreadUserIsReady { get; } =
        new("threadUserIsReady", bag => new ThreadUserIsReadyArguments(bag));

    /// <summary>When the list of threads is about to be sent to operators.</summary>
    public static EventKey<UsersUpdateThreadsAlterArguments> UsersUpdateThreadsAlter { get; } =
        new("usersUpdateThreadsAlter", bag => new UsersUpdateThreadsAlterArguments(bag));

    /// <summary>When the list of visitors is about to be loaded.</summary>
    public static EventKey<UsersUpdateVisitorsLoadArguments> UsersUpdateVisitorsLoad { get; } =
        new("usersUpdateVisitorsLoad", bag => new UsersUpdateVisitorsLoadArguments(bag));

    /// <summary>When the list of visitors is about to be sent to operators.</summary>
    public static EventKey<UsersUpdateVisitorsAlterArguments> UsersUpdateVisitorsAlter { get; } =
        new("usersUpdateVisitorsAlter", bag => new UsersUpdateVisitorsAlterArguments(bag));

    /// <summary>When the operators' application calls a function.</summary>
    public static EventKey<FunctionCallArguments> UsersFunctionCall { get; } =
        new("usersFunctionCall", bag => new FunctionCallArguments(bag));

    /// <summary>When a visitor is tracked for the first time.</summary>
    public static EventKey<VisitorCreateArguments> VisitorCreate { get; } = new("visitorCreate", bag => new VisitorCreateArguments(bag));

    /// <summary>When a visitor is tracked.</summary>
    public static EventKey<VisitorTrackArguments> VisitorTrack { get; } = new("visitorTrack", bag => new VisitorTrackArguments(bag));

    /// <summary>When old visitors have been deleted.</summary>
    public static EventKey<VisitorDeleteOldArguments> VisitorDeleteOld { get; } =
        new("visitorDeleteOld", bag => new VisitorDeleteOldArguments(bag));

    /// <summary>When what the widget gets is ready to be sent.</summary>
    public static EventKey<WidgetResponseAlterArguments> WidgetResponseAlter { get; } =
        new("widgetResponseAlter", bag => new WidgetResponseAlterArguments(bag));

    /// <summary>
    /// When a package of the chat application was received: it is read back. Not in the document, nor in <see cref="All"/>.
    /// </summary>
    public static EventKey<RequestPackageArguments> ThreadRequestReceived { get; } =
        new("threadRequestReceived", bag => new RequestPackageArguments(bag));

    /// <summary>When the chat application has answered a call. Not in the document, nor in <see cref="All"/>.</summary>
    public static EventKey<RequestPackageArguments> ThreadResponseReceived { get; } =
        new("threadResponseReceived", bag => new RequestPackageArguments(bag));

    /// <summary>
    /// When a request of the chat application failed. Mibew itself never gets so far. Not in the document, nor in <see cref="All"/>.
    /// </summary>
    public static EventKey<RequestErrorArguments> ThreadRequestError { get; } =
        new("threadRequestError", bag => new RequestErrorArguments(bag));

    /// <summary>When a call to the chat application failed. Not in the document, nor in <see cref="All"/>.</summary>
    public static EventKey<RequestErrorArguments> ThreadCallError { get; } = new("threadCallError", bag => new RequestErrorArguments(bag));

    /// <summary>
    /// When a package of the operators' application was received: it is read back. Not in the document, nor in <see cref="All"/>.
    /// </summary>
    public static EventKey<RequestPackageArguments> UsersRequestReceived { get; } =
        new("usersRequestReceived", bag => new RequestPackageArguments(bag));

    /// <summary>When the operators' application has answered a call. Not in the document, nor in <see cref="All"/>.</summary>
    public static EventKey<RequestPackageArguments> UsersResponseReceived { get; } =
        new("usersResponseReceived", bag => new RequestPackageArguments(bag));

    /// <summary>
    /// When a request of the operators' application failed. Mibew itself never gets so far. Not in the document, nor in <see cref="All"/>.
    /// </summary>
    public static EventKey<RequestErrorArguments> UsersRequestError { get; } =
        new("usersRequestError", bag => new RequestErrorArguments(bag));

    /// <summary>When a call to the operators' application failed. Not in the document, nor in <see cref="All"/>.</summary>
    public static EventKey<RequestErrorArguments> UsersCallError { get; } = new("usersCallError", bag => new RequestErrorArguments(bag));

    /// <summary>The names of the 41 events: the 40 of the document, and <see cref="ThreadUserIsReady"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BanCreate,
        BanUpdate,
        BanDelete,
        ButtonGenerate,
        CronRun,
        GroupCreate,
        GroupUpdate,
        GroupDelete,
        GroupUpdateOperators,
        InvitationCreate,
        InvitationAccept,
        InvitationReject,
        InvitationIgnore,
        OperatorAuthenticate,
        OperatorLogin,
        OperatorLogout,
        OperatorCreate,
        OperatorUpdate,
        OperatorDelete,
        PageAddCss,
        PageAddJs,
        PageAddJsPluginOptions,
        ResourceAccessDenied,
        ResourceNotFound,
        RoutesAlter,
        ThreadFunctionCall,
        ThreadCreate,
        ThreadUpdate,
        ThreadDelete,
        ThreadClose,
        ThreadPostMessage,
        ThreadGetMessagesAlter,
        ThreadUserIsReady,
        UsersUpdateThreadsAlter,
        UsersUpdateVisitorsLoad,
        UsersUpdateVisitorsAlter,
        UsersFunctionCall,
        VisitorCreate,
        VisitorTrack,
        VisitorDeleteOld,
        WidgetResponseAlter,
    ];
}
