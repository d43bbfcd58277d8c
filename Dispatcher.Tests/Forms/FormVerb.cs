namespace Tests.Forms;

/// <summary>A verb that takes a listener.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Begin">What comes before: the dispatcher.</param>
/// <param name="Register">The registration; <c>$</c> stands for the listener.</param>
/// <param name="Dispatch">Dispatches, and gives a task.</param>
/// <param name="DispatchNow">Dispatches at once.</param>
/// <param name="Parameters">The lists of parameters that listeners may have, each with what uses the last of them.</param>
/// <param name="NamesOneType">
/// Whether the registration names a type and so cannot be told that of a result: there a value task with a result is refused when it is
/// registered.
/// </param>
internal sealed record FormVerb(
    string Name, string Begin, string Register, string Dispatch, string DispatchNow, string[] Parameters, bool NamesOneType = false)
{
    private const string Typed = "FormEvent e";

    /// <summary>The list of parameters of a listener that takes nothing.</summary>
    public const string None = "()";

    private static readonly string[] s_event = ["e", "(e, token)|Token(token)", "(e, context)|Context(context)", "(e, _)", None];

    private static readonly string[] s_typed =
    [
        $"({Typed})", $"({Typed}, CancellationToken token)|Token(token)", $"({Typed}, EventContext context)|Context(context)",
    ];

    private static readonly string[] s_yiiEvent = ["e", "(e, token)|Token(token)"];

    private static readonly string[] s_yii = [.. s_yiiEvent, None];

    private static readonly string[] s_named = [.. s_typed, None];

    private static readonly string[] s_noneOnly = [None];

    private static readonly string[] s_none = ["OfNone"];

    private static readonly string[] s_yiiTyped = ["(FormYiiEvent e)", "(FormYiiEvent e, CancellationToken token)|Token(token)"];

    private static readonly string[] s_moss =
    [
        "(container, subject, message)", "(container, subject, message, token)|Token(token)",
        "(container, subject, message, name)|Name(name)", "(container, subject, message, _)", None,
    ];

    private static readonly string[] s_eventGroups =
        ["Of<FormEvent>", "OfTwo<FormEvent, CancellationToken>", "OfTwo<FormEvent, EventContext>", "OfNone"];

    private static readonly string[] s_yiiGroups = ["Of<Event>", "OfTwo<Event, CancellationToken>", "OfNone"];

    private static readonly string[] s_civiGroups =
        ["Of<GenericHookEvent>", "OfTwo<GenericHookEvent, CancellationToken>", "OfTwo<GenericHookEvent, EventContext>", "OfNone"];

    /// <summary>All verbs of all systems.</summary>
    public static IReadOnlyList<FormVerb> All { get; } =
    [
        Engine("AddListener<E>", "d.AddListener<FormEvent>($);", s_event, namesOneType: true),
        Engine("AddListener", "d.AddListener($);", s_typed),
        Engine("AddListener<E, R>", "d.AddListener<FormEvent, int>($);", s_event) with { Results = ["ValueOfInt"] },
        Engine("AddListener<E>(name)", "d.AddListener<FormEvent>(typeof(FormEvent).FullName!, $);", s_event, namesOneType: true),
        Engine("AddListener(name)", "d.AddListener(typeof(FormEvent).FullName!, $);", s_named) with { Groups = s_none },
        Engine("Subscribe On<E>", "d.AddSubscriber(new FormSubscriber(events => events.On<FormEvent>($)));", s_event, namesOneType: true),
        Engine("Subscribe On", "d.AddSubscriber(new FormSubscriber(events => events.On($)));", s_typed),
        Engine(
            "Subscribe On(name)",
            "d.AddSubscriber(new FormSubscriber(events => events.On(typeof(FormEvent).FullName!, $)));",
            s_named) with { Groups = s_none },
        Engine("AddLazy On<E>", "d.AddLazy(() => p, events => events.On<FormEvent>(s => $));", s_event, namesOneType: true),
        Engine("AddLazy On<E, R>", "d.AddLazy(() => p, events => events.On<FormEvent, int>(s => $));", s_event) with
        {
            Results = ["ValueOfInt"],
        },
        Engine(
            "AddLazy On(name)", "d.AddLazy(() => p, events => events.On(typeof(FormEvent).FullName!, s => $));", s_noneOnly,
            namesOneType: true) with
        {
            Groups = s_none,
        },
        Yii("Component.On", "c.On(\"x\", $);", s_yii),
        Yii("Component.On<E>", "c.On<FormYiiEvent>(\"x\", $);", s_yii, namesOneType: true),
        Yii("Component.On<E, R>", "c.On<FormYiiEvent, int>(\"x\", $);", s_yii) with { Results = ["ValueOfInt"] },
        Yii("Component.On(typed)", "c.On(\"x\", $);", s_yiiTyped),
        AnyDelegate("Component.Attach", "c.Attach(\"x\", $);"),
        AnyDelegate(
            "HandlerCatalogue.Add",
            "c.Configure([KeyValuePair.Create<string, string?>(\"on x\", \"named\")], new HandlerCatalogue().Add(\"named\", $));"),
        Yii("ClassEvents.On", "c.Class(typeof(FormComponent)).On(\"x\", $);", s_yii) with
        {
            Begin = "var c = new EventRegistry();",
            Dispatch = "c.TriggerAsync(typeof(FormComponent), \"x\", new FormYiiEvent()).AsTask()",
            DispatchNow = "c.Trigger(typeof(FormComponent), \"x\", new FormYiiEvent())",
        },
        Yii("Holder.On", "c.On(\"x\", $);", s_yii) with { Begin = "var c = new FormHolder();" },
        Yii("Holder.On<E>", "c.On<FormYiiEvent>(\"x\", $);", s_yii, namesOneType: true) with { Begin = "var c = new FormHolder();" },
        Yii("Holder.On<E, R>", "c.On<FormYiiEvent, int>(\"x\", $);", s_yii) with
        {
            Begin = "var c = new FormHolder();", Results = ["ValueOfInt"],
        },
        Yii("Holder.On(typed)", "c.On(\"x\", $);", s_yiiTyped) with { Begin = "var c = new FormHolder();" },
        Static("Event.On<C>", "Event.On<FormComponent>(\"static#\", $);", s_yii, namesOneType: true),
        Static("Event.On<C, R>", "Event.On<FormComponent, int>(\"static#\", $);", s_yii) with { Results = ["ValueOfInt"] },
        Static("Event.On<C, E>", "Event.On<FormComponent, FormYiiEvent>(\"static#\", $);", s_yii, namesOneType: true),
        Static("Event.On<C, E, R>", "Event.On<FormComponent, FormYiiEvent, int>(\"static#\", $);", s_yii) with
        {
            Results = ["ValueOfInt"],
        },
        Static("Event.On(class)", "Event.On(typeof(FormComponent), \"static#\", $);", s_yii),
        Static("Event.On(pattern)", "Event.On(\"Tests.Forms.FormComp*\", \"static#\", $);", s_yii),
        new(
            "CiviCRM AddListener", "var d = new CiviEventDispatcher();", "d.AddListener(\"x\", $);",
            "d.DispatchAsync(\"x\", GenericHookEvent.Create()).AsTask()", "d.Dispatch(\"x\", GenericHookEvent.Create())", s_event)
        {
            Groups = s_civiGroups,
        },
        new(
            "CiviCRM AddListener(&)", "var d = new CiviEventDispatcher();", "d.AddListener(\"&x\", $);",
            "d.DispatchAsync(\"x\", GenericHookEvent.Create((\"text\", \"a\"))).AsTask()",
            "d.Dispatch(\"x\", GenericHookEvent.Create((\"text\", \"a\")))", ["(string text)", "()"])
        {
            Groups = ["Of<string>"],
        },
        new(
            "CiviCRM AddMethodCall", "var d = new CiviEventDispatcher();",
            "FormDefinition.Prepare(d, definition => definition.AddMethodCall(\"AddListener\", \"x\", $));",
            "d.DispatchAsync(\"x\", GenericHookEvent.Create()).AsTask()", "d.Dispatch(\"x\", GenericHookEvent.Create())", s_event)
        {
            Groups = s_civiGroups,
        },
        new(
            "Mibew AttachListener", "var d = new Compat.Mibew.EventDispatcher();", "d.AttachListener(\"x\", new FormPlugin(), $);",
            "d.TriggerEventAsync(\"x\").AsTask()", "d.TriggerEvent(\"x\")", s_yii)
        {
            Groups = ["Of<EventArguments>", "OfTwo<EventArguments, CancellationToken>", "OfNone"],
        },
        new(
            "Mibew AttachListener(key)", "var d = new Compat.Mibew.EventDispatcher();",
            "d.AttachListener(Events.CronRun, new FormPlugin(), $);",
            "d.TriggerEventAsync(\"cronRun\").AsTask()", "d.TriggerEvent(\"cronRun\")", s_yii)
        {
            Groups = ["Of<CronRunArguments>", "OfTwo<CronRunArguments, CancellationToken>", "OfNone"],
        },
        new(
            "Moss Register", "var d = new MossDispatcher();", "d.Register(\"x\", $);",
            "d.FireAsync(\"x\").AsTask()", "d.Fire(\"x\")", s_moss)
        {
            Groups = ["OfThree", "OfNone"],
        },
        new(
            "Comodojo AddHook<T>", "var d = new ComodojoDispatcher();", "d.AddHook<object>(\"x\", $);",
            "d.FireAsync(\"x\", HookType.Void, new ObjectRequest()).AsTask()", "d.Fire(\"x\", HookType.Void, new ObjectRequest())",
            ["e"])
        {
            PassesOverFailures = true,
            Groups = ["Of<object>", "OfTwo<object, CancellationToken>"],
            GroupResults = ["Plain", "OfInt"],
        },
        new(
            "Comodojo AddHook", "var d = new ComodojoDispatcher();", "d.AddHook(\"x\", $);",
            "d.FireAsync(\"x\", HookType.Void, new ObjectRequest()).AsTask()", "d.Fire(\"x\", HookType.Void, new ObjectRequest())",
            ["(object e)", "(object e, CancellationToken token)|Token(token)", None])
        {
            PassesOverFailures = true,
            Groups = s_none,
        },
    ];

    /// <summary>The methods of the probe whose tasks listeners may give.</summary>
    public string[] Results { get; private init; } = ["Plain", "OfInt", "Value", "ValueOfInt"];

    /// <summary>The bodies of lambdas that are not awaited.</summary>
    public IReadOnlyList<string> Bodies { get; } = ["p.Calls++", "{ p.Calls++; }"];

    /// <summary>How the names of the probe's methods go on that are listeners as they are.</summary>
    public string[] Groups { get; private init; } = [];

    /// <summary>The methods of the probe that may be listeners as they are: others do not compile.</summary>
    public IEnumerable<string> GroupResults
    {
        get => field ?? Results.Where(result => !NamesOneType || result != "ValueOfInt");
        private init;
    }

    /// <summary>Whether a failure is told a log, and no caller.</summary>
    public bool PassesOverFailures { get; private init; }

    private static FormVerb Engine(string name, string register, string[] parameters, bool namesOneType = false) => new(
        name, "var d = new Dispatching.EventDispatcher();", register, "d.DispatchAsync(new FormEvent()).AsTask()",
        "d.Dispatch(new FormEvent())", parameters, namesOneType)
    {
        // The compiler does not find the event of a method that is not called.
        Groups = parameters == s_typed ? [] : s_eventGroups,
    };

    private static FormVerb Yii(string name, string register, string[] parameters, bool namesOneType = false) => new(
        name, "var c = new FormComponent();", register,
        "c.TriggerAsync(\"x\", new FormYiiEvent()).AsTask()", "c.Trigger(\"x\", new FormYiiEvent())", parameters, namesOneType)
    {
        Groups = s_yiiGroups,
    };

    // Lambdas are of the type that the compiler gives them: one with an expression gives its value.
    private static FormVerb AnyDelegate(string name, string register) =>
        Yii(name, register, ["(Event e)", "(Event e, CancellationToken token)|Token(token)", None]);

    private static FormVerb Static(string name, string register, string[] parameters, bool namesOneType = false) => new(
        name, "", register, "Event.TriggerAsync<FormComponent>(\"static#\", new FormYiiEvent()).AsTask()",
        "Event.Trigger<FormComponent>(\"static#\", new FormYiiEvent())", parameters, namesOneType)
    {
        Groups = s_yiiGroups,
    };
}
