using System.Globalization;
using System.Text.RegularExpressions;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Symfony and Doctrine: subscribers, attributes, calls of <c>addListener</c>, and tags of services in PHP.</summary>
internal sealed partial class SymfonyFinder(PluginTree plugin) : SystemFinder(plugin, Table)
{
    /// <summary>Which argument of an entity's listener is its priority.</summary>
    private const int EntityPriority = 5;

    public static ConstantTable Table { get; } = SymfonyConstants.Make();

    public override PluginSystem System => PluginSystem.Symfony;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("Symfony\\", StringComparison.OrdinalIgnoreCase)
        || fullName.StartsWith("Doctrine\\", StringComparison.OrdinalIgnoreCase);

    public override void Visit(Site site, Node node)
    {
        switch (node)
        {
            case ClassDeclaration { Name: not null } declaration:
                var type = new ClassSymbol(site.Scope.Declare(declaration.Name.Text), site.File, site.Scope, declaration);
                foreach (FoundRegistration found in new SubscriberReader(Plugin, Constants, Listeners).Read(type, System))
                    Add(found);
                foreach (AttributeNode attribute in declaration.Attributes.SelectMany(group => group.Attributes))
                    Attribute(site, type, null, attribute);
                foreach (MethodDeclaration method in declaration.Methods)
                {
                    foreach (AttributeNode attribute in method.Attributes.SelectMany(group => group.Attributes))
                        Attribute(site, type, method, attribute);
                }

                break;
            case MethodCall { Arguments: { MakesCallable: false } arguments } call:
                Called(site, call, arguments);
                break;
        }
    }

    private void Called(Site site, MethodCall call, ArgumentList arguments)
    {
        if (IsNamed(call.Member, "addListener") && arguments.Items.Length >= 2)
        {
            var found = new FoundRegistration(
                System, "addListener", Constants.Event(site, arguments.Items[0].Value), Listeners.Read(site, arguments.Items[1].Value),
                    site, call);
            Add(WithPriority(found, site, ArgumentOf(arguments, 2, "priority")));
        }
        else if (IsNamed(call.Member, "addEventListener") && arguments.Items.Length >= 2)
        {
            FormListener(site, call, arguments);
        }
        else if (IsNamed(call.Member, "tag") || IsNamed(call.Member, "addTag"))
        {
            Tag(site, call, arguments);
        }
    }

    /// <summary>A form's listener, or Doctrine's: one object for a list of events.</summary>
    private void FormListener(Site site, MethodCall call, ArgumentList arguments)
    {
        Expression events = arguments.Items[0].Value;
        Expression listener = arguments.Items[1].Value;
        bool isDoctrine = events is ArrayLiteral
            || (Constants.Text(site, events) is { } text && SymfonyConstants.DoctrineNames.Contains(text, StringComparer.Ordinal));
        if (!isDoctrine)
        {
            var found = new FoundRegistration(
                System, "addEventListener", Constants.Event(site, events), Listeners.Read(site, listener), site, call);
            Add(WithPriority(found, site, ArgumentOf(arguments, 2, "priority")));
            return;
        }

        foreach (Expression name in events is ArrayLiteral list ? list.Items.OfType<ArrayItem>().Select(item => item.Value) : [events])
        {
            FoundEvent found = Constants.Event(site, name);
            FoundListener called = found.Name is null
                ? Listeners.Read(site, listener)
                : Listeners.Method(site, listener, new StringLiteral(name.Span, found.Name, StringForm.SingleQuoted));
            Add(new FoundRegistration(System, "addEventListener", found, called, site, call));
        }
    }

    /// <summary>A service's tag in PHP: <c>->tag('kernel.event_listener', ['event' => …, 'method' => …, 'priority' => …])</c>.</summary>
    private void Tag(Site site, MethodCall call, ArgumentList arguments)
    {
        if (arguments.Items is not [{ Value: var tag }, ..])
            return;
        bool isDoctrine = Constants.Text(site, tag) is "doctrine.event_listener" or "doctrine.orm.entity_listener"
            or "doctrine_mongodb.odm.event_listener";
        if (!isDoctrine && Constants.Text(site, tag) is not "kernel.event_listener")
            return;
        var none = new ArrayLiteral(call.Span, [], default);
        if (arguments.Items.Length > 1 && arguments.Items[1].Value is not ArrayLiteral)
            return;
        ArrayLiteral options = arguments.Items.Length > 1 ? (ArrayLiteral)arguments.Items[1].Value : none;
        string? type = ServiceClass(site, call.Target);
        ClassSymbol? own = type is null ? null : Plugin.FindClass(type);
        string? method = ItemOf(options, "method") is { } given ? Constants.Text(site, given) : null;
        FoundEvent found;
        if (ItemOf(options, "event") is { } named)
        {
            found = Constants.Event(site, named);
            method ??= found.Name is null ? null : isDoctrine ? found.Name : Default(own, found.Name);
        }
        else if (isDoctrine || own is null)
        {
            return;
        }
        else
        {
            method ??= "__invoke";
            found = EventOf(own, method);
        }

        string text = SiteWalker.OneLine(site.File.TextOf(call.Target));
        FoundListener listener = type is not null && method is not null
            ? Listeners.Method(text, type, method, ListenerKind.Method)
            : new FoundListener(ListenerKind.Method, text, null, method);
        var made = new FoundRegistration(System, "tag", found, listener, site, options == none ? call : options);
        Add(WithPriority(made, site, ItemOf(options, "priority")));
    }

    /// <summary>The class of the service that a chain of calls defines: <c>->set('id', Class::class)</c>.</summary>
    private string? ServiceClass(Site site, Expression target)
    {
        for (Expression? at = target; at is MethodCall call; at = call.Target)
        {
            if (!IsNamed(call.Member, "set") && !IsNamed(call.Member, "register"))
                continue;
            Argument? last = call.Arguments.Items.LastOrDefault();
            return last?.Value is ClassConstantAccess { IsClassName: true } named ? Constants.ClassName(site, named) : null;
        }

        return null;
    }

    private void Attribute(Site site, ClassSymbol type, MethodDeclaration? method, AttributeNode attribute)
    {
        string name = attribute.Name.Last;
        bool isListener = name is "AsEventListener";
        if (!isListener && name is not ("AsDoctrineListener" or "AsEntityListener" or "AsDocumentListener"))
            return;
        Site inside = site with { Class = type };
        ArgumentList arguments = attribute.Arguments ?? new ArgumentList(attribute.Span, [], MakesCallable: false);
        Expression? named = ArgumentOf(arguments, 0, "event");
        FoundEvent? found = named is null ? null : Constants.Event(inside, named);
        bool namesMethod = isListener || name is "AsEntityListener";
        Expression? given = namesMethod ? ArgumentOf(arguments, 1, "method") : null;
        string? called = method?.Name.Text ?? (given is not null ? Constants.Text(inside, given) : null);
        called ??= isListener ? Default(type, found?.Name) : MethodOfDoctrine(type, found?.Name);
        found ??= EventOf(type, called);
        FoundListener listener = called is null
            ? new FoundListener(ListenerKind.Unknown, type.FullName, type.FullName)
            : Listeners.Method(called, type.FullName, called, ListenerKind.Method);
        var made = new FoundRegistration(System, $"#[{name}]", found, listener, inside, attribute);
        Add(WithPriority(made, inside, ArgumentOf(arguments, isListener ? 2 : namesMethod ? EntityPriority : 1, "priority")));
    }

    /// <summary>The method that Doctrine calls: the one that is called as the event, else <c>__invoke</c>.</summary>
    private string? MethodOfDoctrine(ClassSymbol type, string? eventName) =>
        eventName is not null && Plugin.FindMethod(type, eventName) is null && Plugin.FindMethod(type, "__invoke") is not null ? "__invoke"
            : eventName;

    /// <summary>The method that Symfony takes where none is given: <c>on</c> and the event's name, else <c>__invoke</c>.</summary>
    private string Default(ClassSymbol? type, string? eventName)
    {
        string method = eventName is null ? "__invoke" : DefaultMethod(SymfonyConstants.Aliases.GetValueOrDefault(eventName, eventName));
        bool isElse = type is not null && Plugin.FindMethod(type, method) is null && Plugin.FindMethod(type, "__invoke") is not null;
        return isElse ? "__invoke" : method;
    }

    private static string DefaultMethod(string name) =>
        "on" + NotLetters().Replace(Beginnings().Replace(name, match => match.Value.ToUpper(CultureInfo.InvariantCulture)), "");

    /// <summary>The event by the type of the method's first parameter.</summary>
    private FoundEvent EventOf(ClassSymbol type, string? method)
    {
        if (method is not null && Plugin.FindMethod(type, method) is var (owner, declaration)
            && declaration.Parameters is [{ Type: NamedType { Name: var name } }, ..])
        {
            string fullName = owner.Scope.ResolveClass(name);
            return new FoundEvent(fullName, $"{fullName}::class", name.Text);
        }

        return new FoundEvent(null, null, "");
    }

    [GeneratedRegex(@"(?<=\b|_)[a-z]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginnings();

    [GeneratedRegex("[^a-z0-9]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotLetters();
}
