using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using Dispatching.Porting.Writing.Systems;

namespace Dispatching.Porting.Writing;

/// <summary>How a system's plugin is said in the words of its adapter: base classes, listeners' parameters, registrations.</summary>
internal abstract class SystemWords
{
    /// <summary>The adapters' projects that the port refers to.</summary>
    public virtual IReadOnlyList<string> Projects => ["Compat.Php", "Dispatcher.Autofac"];

    /// <summary>The namespaces that the files use.</summary>
    public virtual IReadOnlyList<string> Usings => [];

    /// <summary>The adapter's types that registrations name without their namespace: a class of the plugin gets another name.</summary>
    public virtual IReadOnlyList<string> TypesByName => [];

    /// <summary>The constants of the system whose values are known; null for none.</summary>
    public virtual ConstantTable? Constants => null;

    /// <summary>Whether a class is one that the adapter has.</summary>
    public virtual bool IsAdapters(string fullName) => false;

    /// <summary>The adapter's class or interfaces for what a class of the plugin extends; null for none.</summary>
    public virtual string? BaseOf(string fullName) => null;

    /// <summary>The type that a listener takes which listens to events of several types; null where it keeps PHP's.</summary>
    public virtual string? CommonParameter => null;

    /// <summary>The C# type of a listener's first parameter; null where it keeps PHP's.</summary>
    public virtual string? ParameterOf(FoundRegistration registration) => CommonParameter;

    /// <summary>
    /// Members that a class gets instead of its own, or beside them where none is named, such as the method that the adapter calls to
    /// register.
    /// </summary>
    public virtual IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> MembersOf(
        ProjectPlan plan, ClassSymbol type, ListenerTargets targets) => [];

    /// <summary>The declaration of a method that is written in the adapter's words and whose body is PHP's; null for others.</summary>
    public virtual string? Declaration(ClassSymbol type, MethodDeclaration method) => null;

    /// <summary>A registration as a statement where it stands in PHP; null where the module does it.</summary>
    public virtual string? InPlace(FoundRegistration registration, ListenerTargets targets) => null;

    /// <summary>Has bodies know the functions that stand in files of the system's own kind.</summary>
    public virtual void Bind(ProjectPlan plan, ProjectBodies bodies)
    {
    }

    /// <summary>
    /// A registration as a statement, in versions: of the module's <c>Load</c> if it begins with <c>builder.</c>, else of what runs once
    /// the container stands. Empty where it is registered in its class.
    /// </summary>
    public abstract IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target);

    /// <summary>What the module registers before all else, as lines.</summary>
    public virtual IEnumerable<string> ModuleStart(ProjectPlan plan) => [];

    /// <summary>Further files.</summary>
    public virtual IEnumerable<GeneratedFile> Files(ProjectPlan plan, ProjectBodies bodies) => [];

    /// <summary>The words of a system.</summary>
    public static SystemWords Of(PluginSystem system) => system switch
    {
        PluginSystem.Mibew => new MibewWords(),
        PluginSystem.Civi => new CiviWords(),
        PluginSystem.Symfony => new SymfonyWords(),
        PluginSystem.Yii => new YiiWords(),
        PluginSystem.Comodojo => new ComodojoWords(),
        PluginSystem.Moss => new MossWords(),
        _ => new NoWords(),
    };

    /// <summary>A version of a registration that can always be compiled: the PHP as a comment.</summary>
    public static string Left(FoundRegistration registration) =>
        $"Port.NotRegistered({CSharpNames.Literal(registration.Place.FileAndLine)}); "
        + $"// {CodeText.OneLine(registration.Site.File.TextOf(registration.Node), 160)}";

    /// <summary>The event's name as a literal, or the constant that was not known.</summary>
    public static string EventLiteral(FoundRegistration registration) =>
        CSharpNames.Literal(registration.Event.Name ?? registration.Event.Display);

    /// <summary>A lambda that calls the target with the event, whatever the target takes and gives.</summary>
    /// <param name="target">The target.</param>
    /// <param name="on">What it is called on: an object, or nothing for its class.</param>
    /// <param name="parameter">The lambda's parameter, as it is declared.</param>
    /// <param name="argument">The argument that it hands on.</param>
    public static string Lambda(ListenerTarget target, string on, string parameter, string argument)
    {
        string arguments = target.ParameterCount == 0 ? "" : target.ParameterType is null or "object?" ? argument
            : $"({target.ParameterType}){argument}";
        string call = $"{(target.IsStatic ? target.TypeName : on)}.{target.MethodName}({arguments})";
        return target.IsVoid ? $"{parameter} => {call}" : $"{parameter} => _ = {call}";
    }

    /// <summary>The object that a target is called on, from the container.</summary>
    public static string Resolved(ListenerTarget target) => $"scope.Resolve<{target.TypeName}>()";
}
