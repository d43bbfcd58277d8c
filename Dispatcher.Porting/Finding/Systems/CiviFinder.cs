using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>CiviCRM: functions called as hooks, subscribers, <c>addListener</c>, and methods that are called as hooks.</summary>
internal sealed class CiviFinder(PluginTree plugin) : SystemFinder(plugin, Table)
{
    private const string Infix = "_civicrm_";

    private static readonly HashSet<string> Hooks =
        new(Compat.Civi.HookCatalogue.All.Select(hook => hook.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What CiviCRM calls by name when an extension is installed, and what civix's own functions of older extensions are for.
    /// </summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "install", "postInstall", "uninstall", "enable", "disable", "upgrade", "config", "xmlMenu", "managed", "caseTypes",
            "angularModules",
        "alterSettingsFolders", "entityTypes", "navigationMenu", "themes", "alterMenu", "searchTasks", "tokens", "tokenValues",

        // Of older versions of CiviCRM, of its own extensions, and of its tests.
        "tabs", "validate", "customFieldOptions", "dashboard", "eventDiscount", "searchKitTasks", "afformSubmit", "alterUFGroups",
        "buildContactListQuery", "alterPaymentProcessorParams", "postInstallProfile", "accountPullPreSave", "accountPushAlterMapped",
        "accountsync", "civiRules_logger", "mosaicoConfig", "mosaicoBaseTemplates", "mosaicoScriptUrlsAlter", "mosaicoStyleUrlsAlter",
        "mosaicoPlugins", "civirules_alter_trigger_data", "civicaseActivityTypes", "links", "geocoder", "sumfields_definitions",
    };

    private HashSet<string>? _mentioned;

    public static ConstantTable Table { get; } = CiviConstants.Make();

    public override PluginSystem System => PluginSystem.Civi;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("CRM_", StringComparison.Ordinal) || fullName.StartsWith("Civi\\", StringComparison.Ordinal)
            || fullName == "Civi"
        || fullName.StartsWith("civicrm_api", StringComparison.Ordinal) || fullName.Contains(Infix, StringComparison.Ordinal);

    /// <summary>Whether an event is one that CiviCRM dispatches, by its name.</summary>
    public static bool IsCiviEvent(string? name) => name is not null
        && (name.TrimStart('&').StartsWith("hook_civicrm_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("&civicrm_", StringComparison.Ordinal) || name.StartsWith("civi.", StringComparison.Ordinal));

    public override void Visit(Site site, Node node)
    {
        switch (node)
        {
            case FunctionDeclaration function when site.Class is null:
                Function(site, function);
                break;
            case ClassDeclaration { Name: not null } declaration:
                Class(new ClassSymbol(site.Scope.Declare(declaration.Name.Text), site.File, site.Scope, declaration), site);
                break;
            case MethodCall { Arguments: { MakesCallable: false, Items.Length: >= 1 } arguments } call:
                Called(site, call, arguments);
                break;
        }
    }

    private void Function(Site site, FunctionDeclaration function)
    {
        string name = function.Name.Text;
        int at = ExtensionLength(name);
        if (at <= 0 || name.StartsWith('_'))
            return;
        string hook = name[(at + 1)..];
        bool isKnown = IsKnown(hook);
        if (!isKnown && (IsOfAnother(hook) || IsMentioned(name)))
            return;
        var listener = new FoundListener(ListenerKind.Function, name, null, name, null, function);
        var found = new FoundEvent("hook_" + hook, null, name);
        Add(new FoundRegistration(System, "function", found, listener, site, function)
        {
            Dropped = OnlyForwards(function, name[..at]) ? "It only forwards to what civix generates, which has no part in .NET." : null,
            Note = isKnown ? null : "CiviCRM itself has no hook of this name; another extension may.",
        });
    }

    /// <summary>
    /// How long the extension's name is which begins the name of a hook function; 0 where there is none. An extension's own name may have
    /// <c>_civicrm</c> in it.
    /// </summary>
    public static int ExtensionLength(string function)
    {
        int first = function.IndexOf(Infix, StringComparison.Ordinal);
        for (int at = first; at > 0; at = function.IndexOf(Infix, at + 1, StringComparison.Ordinal))
        {
            if (IsKnown(function[(at + 1)..]))
                return at;
        }

        return Math.Max(first, 0);
    }

    /// <summary>Whether <c>civicrm_x</c> is a hook of CiviCRM, or what it calls when an extension is installed.</summary>
    private static bool IsKnown(string hook) =>
        Hooks.Contains("hook_" + hook) || Others.Contains(hook["civicrm_".Length..]) || BeginsLikeAHook("hook_" + hook);

    /// <summary>
    /// Whether a function is the part of another hook for one form or page, such as <c>civicrm_buildForm_CRM_Some_Form</c>: the plugin
    /// calls it by a name that it puts together.
    /// </summary>
    private static bool IsOfAnother(string hook)
    {
        for (int at = hook.IndexOf('_', "civicrm_".Length); at > 0; at = hook.IndexOf('_', at + 1))
        {
            if (IsKnown(hook[..at]))
                return true;
        }

        return false;
    }

    private static bool BeginsLikeAHook(string name) => Compat.Civi.HookCatalogue.All.Any(hook =>
        hook.Name.EndsWith('_') && name.StartsWith(hook.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the plugin itself calls a function or names it in a text: then it is one of its own, whatever it is called.
    /// </summary>
    private bool IsMentioned(string name)
    {
        _mentioned ??= new HashSet<string>(
            Plugin.Regions.SelectMany(region => region.Statements).SelectMany(statement => statement.DescendantsAndSelf())
                .Select(node => node switch
                {
                    Call { Callee: Name called } => called.Last,
                    StringLiteral { Value: var text } => text,
                    _ => null,
                }).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        return _mentioned.Contains(name);
    }

    private static bool OnlyForwards(FunctionDeclaration function, string extension) => function.Body.Statements is [var only]
        && only switch
        {
            ExpressionStatement { Expression: Call call } => call,
            Return { Value: Call call } => call,
            _ => null,
        } is { Callee: Name { Last: var called } }
        && called.StartsWith($"_{extension}_civix_", StringComparison.OrdinalIgnoreCase);

    private void Class(ClassSymbol type, Site site)
    {
        foreach (FoundRegistration found in new SubscriberReader(Plugin, Constants, Listeners).Read(type, System))
            Add(found);
        if (!Plugin.Lineage(type).Any(name => name.EndsWith("HookInterface", StringComparison.Ordinal)))
            return;
        foreach (MethodDeclaration method in type.Declaration.Methods)
        {
            if (EventOf(type, method.Name.Text) is { } name)
            {
                FoundListener listener = Listeners.Method(method.Name.Text, type.FullName, method.Name.Text, ListenerKind.Method);
                var found = new FoundEvent(name, null, method.Name.Text);
                Add(new FoundRegistration(System, "HookInterface", found, listener, site with { Class = type }, method));
            }
        }
    }

    /// <summary>The event that a method of such a class listens to by its name.</summary>
    private static string? EventOf(ClassSymbol type, string method)
    {
        if (method.StartsWith("hook_", StringComparison.Ordinal))
            return "&" + method;
        bool isSelf = method.StartsWith("self_", StringComparison.Ordinal);
        if (!isSelf && !method.StartsWith("on_", StringComparison.Ordinal))
            return null;
        string rest = method[(method.IndexOf('_', StringComparison.Ordinal) + 1)..];
        string name = rest.StartsWith("hook_", StringComparison.Ordinal) ? rest : rest.Replace('_', '.');
        return isSelf ? $"{name}::{type.Name[(type.Name.LastIndexOf('_') + 1)..]}" : name;
    }

    private void Called(Site site, MethodCall call, ArgumentList arguments)
    {
        if (IsNamed(call.Member, "addListener") && arguments.Items.Length >= 2)
        {
            Listener(site, call, "addListener", arguments.Items[0].Value, arguments.Items[1].Value, ArgumentOf(arguments, 2, "priority"));
        }
        else if (IsNamed(call.Member, "addListenerService") && arguments.Items.Length >= 2)
        {
            Listener(site, call, "addListenerService", arguments.Items[0].Value, arguments.Items[1].Value,
                ArgumentOf(arguments, 2, "priority"));
        }
        else if (IsNamed(call.Member, "addMethodCall")
            && arguments.Items is [{ Value: StringLiteral { Value: "addListener" } },
                { Value: ArrayLiteral { Items.Length: >= 2 } given }, ..]
            && given.Items is [{ } named, { } listener, ..])
        {
            Listener(site, call, "addMethodCall", named.Value, listener.Value, given.Items.Length > 2 ? given.Items[2]?.Value : null);
        }
        else if (IsNamed(call.Member, "addSubscriber"))
        {
            Subscriber(site, call, arguments.Items[0].Value);
        }
    }

    private void Listener(Site site, MethodCall call, string idiom, Expression named, Expression listener, Expression? priority)
    {
        var found = new FoundRegistration(System, idiom, Constants.Event(site, named), Listeners.Read(site, listener), site, call);
        Add(WithPriority(found, site, priority));
    }

    /// <summary>A subscriber that is added as an object: what it listens to stands in its own class.</summary>
    private void Subscriber(Site site, MethodCall call, Expression subscriber)
    {
        string text = SiteWalker.OneLine(site.File.TextOf(subscriber));
        string? className = subscriber is New { Class: Name name } ? ConstantEvaluator.ResolveClass(site, name) : null;
        ClassSymbol? type = className is null ? null : Plugin.FindClass(className);
        var listener = new FoundListener(
            className is null ? ListenerKind.Unknown : ListenerKind.Subscriber, text, className, null, type, type?.Declaration);
        Add(new FoundRegistration(System, "addSubscriber", new FoundEvent(null, null, "getSubscribedEvents()"), listener, site, call)
        {
            Note = type is null ? "The class is not the plugin's own: what it listens to is not known."
                : "Its events are listed at its class.",
        });
    }
}
