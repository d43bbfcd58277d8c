using System.Globalization;
using System.Reflection;
using System.Text;
using Compat.Civi;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using Dispatching.Porting.Writing.Model;
using ListenerKind = Dispatching.Porting.Finding.ListenerKind;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>CiviCRM: an extension is a module whose methods are called as hooks; subscribers and listeners beside it.</summary>
internal sealed class CiviWords : SystemWords
{
    private const string Bag = "GenericHookEvent";

    private readonly Dictionary<FoundRegistration, Signature> _signatures = [];

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

    public override void Bind(ProjectPlan plan, ProjectBodies bodies)
    {
        foreach (string extension in Extensions(plan))
        {
            var names = new NameTable(ClassOf(extension), "Name");
            foreach (FoundRegistration found in plan.Findings.Registrations.Where(one => ExtensionOf(one) == extension))
            {
                _signatures[found] = HookSignature(plan, found, names);
                if (bodies.Find(found.Listener.Declaration!) is not { } model)
                    continue;
                model.CSharpClass = ClassOf(extension);
                bodies.Bind(model, _signatures[found], isListener: false, areGiven: true);
            }
        }
    }

    public override IEnumerable<GeneratedFile> Files(ProjectPlan plan, ProjectBodies bodies)
    {
        foreach (string extension in Extensions(plan))
        {
            FoundRegistration[] hooks = [.. plan.Findings.Registrations.Where(one => ExtensionOf(one) == extension)];
            Seam[] seams =
            [
                .. plan.Seams.Seams.Where(seam => hooks.Any(one => one.Dropped is null
                    && plan.Seams.UsesOf(one.Listener.Declaration!).Contains(seam.Subject, StringComparer.Ordinal))),
            ];
            var file = new GeneratedFile($"{ClassOf(extension)}.cs");
            file.Add($"{plan.Usings}\nnamespace {plan.Name};\n\n"
                + $"/// <summary>The extension '{CodeText.Escape(extension)}': CiviCRM calls its methods as hooks.</summary>\n"
                + $"public sealed class {ClassOf(extension)} : global::Compat.Civi.CiviModule\n{{\n"
                + SeamConstructor.Text(plan, seams, ClassOf(extension))
                + $"    public override string Name => {CSharpNames.Literal(extension)};\n\n");
            foreach (FoundRegistration found in hooks)
                file.Add(Hook(found, bodies));
            file.Add("}\n");
            yield return file;
        }
    }

    private static IEnumerable<string> Extensions(ProjectPlan plan) =>
        plan.Findings.Registrations.Select(ExtensionOf).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string ClassOf(string extension) => CSharpNames.Pascal(extension) + "Extension";

    /// <summary>A hook function as a method of the module, with the types that CiviCRM hands over.</summary>
    private Chunk Hook(FoundRegistration found, ProjectBodies bodies)
    {
        var function = (FunctionDeclaration)found.Listener.Declaration!;
        var writer = new MethodWriter(found.Site.File);
        FunctionModel? model = bodies.Find(function);
        Signature signature = bodies.Settled(_signatures[found], model);
        if (found.Dropped is null)
        {
            return writer.Write(
                function.Name.Text + "()", function, FunctionShape.Of(function), signature, "public", "public", "", bodies.BodyOf(model));
        }

        string[] lines =
        [
            $"// {found.Dropped}",
            .. function.Body.Statements.IsEmpty ? []
                : CodeText.Comment(found.Site.File.TextOf(function.Body.Statements[0]), "").TrimEnd().Split('\n'),
            .. signature.ReturnType == "void" ? (string[])[] : ["return null;"],
        ];
        return writer.Write(function.Name.Text + "()", function, FunctionShape.Of(function), signature, "public", lines);
    }

    private static Signature HookSignature(ProjectPlan plan, FoundRegistration found, NameTable names)
    {
        var function = (FunctionDeclaration)found.Listener.Declaration!;
        string hook = found.Event.Name!["hook_".Length..];
        Signature read = new SignatureReader(plan.Types).Read(
            found.Site.File, found.Site.Scope, null, names.Take(hook, "Again"), FunctionShape.Of(function), null);
        ParameterInfo[] known = typeof(HookInvoker).GetMethods()
            .Where(method => method.Name.Equals(hook["civicrm_".Length..], StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(method => method.GetParameters().Length)
            .Select(method => method.GetParameters()).FirstOrDefault() ?? [];
        return read with
        {
            Parameters =
                [.. read.Parameters.Select((parameter, index) => index < known.Length ? Typed(parameter, known[index]) : parameter)],
        };
    }

    private static SignatureParameter Typed(SignatureParameter parameter, ParameterInfo known)
    {
        Type type = known.ParameterType.IsByRef ? known.ParameterType.GetElementType()! : known.ParameterType;
        string text = type.IsGenericParameter || type == typeof(object) ? "object?"
            : type == typeof(string) ? "string?"
            : type == typeof(Compat.Php.PhpArray) ? "PhpArray?"
            : "object?";
        return parameter with { Type = parameter.IsReference ? "object?" : text, Default = null };
    }
}
