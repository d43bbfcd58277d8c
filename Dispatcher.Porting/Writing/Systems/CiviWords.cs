using System.Globalization;
using System.Reflection;
using System.Text;
using Compat.Civi;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using ListenerKind = Dispatching.Porting.Finding.ListenerKind;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>CiviCRM: an extension is a module whose methods are called as hooks; subscribers and listeners beside it.</summary>
internal sealed class CiviWords : SystemWords
{
    private const string Bag = "GenericHookEvent";

    public override IReadOnlyList<string> Projects => ["Compat.Civi.Autofac"];

    public override ConstantTable? Constants => CiviFinder.Table;

    public override IReadOnlyList<string> TypesByName =>
        ["Civi", "ListenerMap", "GenericHookEvent", "PhpArray", "ICiviModule", "IAutoSubscriber"];

    public override IReadOnlyList<string> Usings => ["Compat.Civi", "Compat.Php"];

    public override string? CommonParameter => null;

    public override bool IsAdapters(string fullName) => fullName is "Civi\\Core\\Event\\GenericHookEvent"
        or "Civi\\Core\\Service\\AutoSubscriber";

    public override string? BaseOf(string fullName) => fullName switch
    {
        "Civi\\Core\\Service\\AutoSubscriber" or "Symfony\\Component\\EventDispatcher\\EventSubscriberInterface" => "IAutoSubscriber",
        _ => null,
    };

    public override string? ParameterOf(FoundRegistration registration)
    {
        bool isHook = registration.Event.Name is { } name && name.StartsWith("hook_", StringComparison.Ordinal);
        return isHook && registration.Listener.Kind != ListenerKind.Function ? Bag : registration.Idiom == "addListener" && isHook ? Bag
            : null;
    }

    /// <summary>The extension that a hook function is of: what stands before <c>_civicrm_</c>.</summary>
    public static string? ExtensionOf(FoundRegistration registration)
    {
        if (registration.Idiom != "function" || registration.Listener.Member is not { } name)
            return null;
        int at = CiviFinder.ExtensionLength(name);
        return at > 0 ? name[..at] : null;
    }

    public override IEnumerable<string> ModuleStart(ProjectPlan plan)
    {
        foreach (string extension in Extensions(plan))
            yield return $"builder.RegisterType<{ClassOf(extension)}>().AsSelf().As<ICiviModule>().SingleInstance();";
    }

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        if (registration.Idiom == "function" || registration.Listener.Kind == ListenerKind.Subscriber)
            return [];
        if (target is null || registration.Event.Name is null || registration.NearestPriority is not { } priority)
            return [Left(registration)];
        string name = EventLiteral(registration);
        string last = priority == 0 ? "" : $", {priority}";
        string on = target.IsStatic ? target.TypeName : Resolved(target);
        string group = $"Civi.Dispatcher().AddListener({name}, (Delegate){on}.{target.MethodName}{last});";
        string lambda = $"Civi.Dispatcher().AddListener({name}, (Action<{Bag}>)({Lambda(target, on, "e", "e")}){last});";
        return target.ParameterType == Bag || target.ParameterCount == 0 ? [lambda, group, Left(registration)]
            : [group, lambda, Left(registration)];
    }

    public override IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> MembersOf(
        ProjectPlan plan, ClassSymbol type, ListenerTargets targets)
    {
        if (type.Declaration.Kind == ClassKind.Interface || type.Declaration.MethodNamed(SubscriberReader.MethodName) is not { } method)
            yield break;
        var entries = new StringBuilder();
        foreach (FoundRegistration found in plan.Findings.Registrations)
        {
            bool isOwn = found.Idiom == SubscriberReader.MethodName && found.Site.Class?.FullName == type.FullName;
            if (isOwn && targets.Find(found) is { } target && found.Event.Name is not null && found.NearestPriority is { } priority)
            {
                string entry = string.Create(CultureInfo.InvariantCulture, $"{CSharpNames.Literal(target.MethodName)}, {priority}");
                entries.Append($"        {{ {EventLiteral(found)}, {entry} }},\n");
            }
        }

        string Render(string words) => "    /// <summary>What this class listens to; the module registers it for that.</summary>\n"
            + $"    public static {words}ListenerMap GetSubscribedEvents() => new() // {type.File.PlaceOf(method).FileAndLine}\n"
            + $"    {{\n{entries}    }};\n\n";
        yield return (method, [Render(""), Render("new ")]);
    }

    public override IEnumerable<GeneratedFile> Files(ProjectPlan plan, ListenerTargets targets)
    {
        foreach (string extension in Extensions(plan))
        {
            var file = new GeneratedFile($"{ClassOf(extension)}.cs");
            file.Add($"using Compat.Civi;\n\nnamespace {plan.Name};\n\n"
                + $"/// <summary>The extension '{CodeText.Escape(extension)}': CiviCRM calls its methods as hooks.</summary>\n"
                + $"public sealed class {ClassOf(extension)} : global::Compat.Civi.CiviModule\n{{\n"
                + $"    public override string Name => {CSharpNames.Literal(extension)};\n\n");
            var names = new NameTable(ClassOf(extension), "Name");
            foreach (FoundRegistration found in plan.Findings.Registrations.Where(one => ExtensionOf(one) == extension))
                file.Add(Hook(plan, found, names));
            file.Add("}\n");
            yield return file;
        }
    }

    private static IEnumerable<string> Extensions(ProjectPlan plan) =>
        plan.Findings.Registrations.Select(ExtensionOf).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string ClassOf(string extension) => CSharpNames.Pascal(extension) + "Extension";

    /// <summary>A hook function as a method of the module, with the types that CiviCRM hands over.</summary>
    private static Chunk Hook(ProjectPlan plan, FoundRegistration found, NameTable names)
    {
        var function = (FunctionDeclaration)found.Listener.Declaration!;
        FunctionShape shape = FunctionShape.Of(function);
        string hook = found.Event.Name!["hook_".Length..];
        Signature read = new SignatureReader(plan.Types).Read(
            found.Site.File, found.Site.Scope, null, names.Take(hook, "Again"), shape, null);
        ParameterInfo[] known = typeof(HookInvoker).GetMethods()
            .Where(method => method.Name.Equals(hook["civicrm_".Length..], StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(method => method.GetParameters().Length)
            .Select(method => method.GetParameters()).FirstOrDefault() ?? [];
        Signature typed = read with
        {
            Parameters =
                [.. read.Parameters.Select((parameter, index) => index < known.Length ? Typed(parameter, known[index]) : parameter)],
        };
        var writer = new MethodWriter(found.Site.File);
        IReadOnlyList<string>? simple = function.Body.Statements.IsEmpty ? [] : null;
        if (found.Dropped is not null)
            simple =
                [$"// {found.Dropped}", .. CodeText.Comment(found.Site.File.TextOf(function.Body.Statements[0]), "").TrimEnd().Split('\n')];
        if (simple is not null && read.ReturnType != "void")
            simple = [.. simple, "return null;"];
        return writer.Write(function.Name.Text + "()", function, shape, typed, "public", "public", "", simple);
    }

    private static SignatureParameter Typed(SignatureParameter parameter, ParameterInfo known)
    {
        Type type = known.ParameterType.IsByRef ? known.ParameterType.GetElementType()! : known.ParameterType;
        string text = type.IsGenericParameter || type == typeof(object) ? "object?"
            : type == typeof(string) ? "string?"
            : type == typeof(Compat.Php.PhpArray) ? "PhpArray?"
            : type == typeof(int) ? "int"
            : type == typeof(int?) ? "int?"
            : type == typeof(bool) ? "bool"
            : type == typeof(bool?) ? "bool?"
            : "object?";
        return parameter with { Type = text, IsReference = parameter.IsReference && known.ParameterType.IsByRef, Default = null };
    }
}
