using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using Dispatching.Porting.Writing.Systems;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the C# project of a plugin, in memory, so that it compiles.</summary>
internal static class ProjectWriter
{
    /// <param name="name">The project's name.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="findings">What was found in it.</param>
    public static WrittenProject Write(string name, PluginTree plugin, Findings findings)
    {
        SystemWords words = SystemWords.Of(findings.System);
        var plan = new ProjectPlan(NamespaceOf(name, words), plugin, findings, words);
        var targets = new ListenerTargets(plan);
        HashSet<Node> hooks = new(ReferenceEqualityComparer.Instance);
        if (findings.System == PluginSystem.Civi)
            hooks.UnionWith(findings.Registrations.Where(one => CiviWords.ExtensionOf(one) is not null).Select(one =>
                one.Listener.Declaration!));
        var bodies = new ProjectBodies(plan);
        FunctionsWriter[] functions = [.. plan.FunctionFiles.Select(file => new FunctionsWriter(plan, file, bodies, hooks))];
        var module = new ModuleWriter(plan, targets, bodies);
        Bind(plan, targets, bodies, functions, module);
        bodies.Write();

        var files = new List<GeneratedFile>();
        files.AddRange(functions.Select(one => one.Write()).OfType<GeneratedFile>());
        var chunks = new Dictionary<FoundRegistration, Chunk>();
        List<string> services = [.. functions.Where(one => one.IsService).Select(one => one.Name)];
        services.AddRange(plugin.Classes.Where(IsService).Select(plan.TypeName));
        files.Add(module.Write(services, chunks));
        foreach (ClassSymbol type in plugin.Classes)
            files.Add(targets.WriterOf(type).Write(targets));
        files.AddRange(words.Files(plan, bodies));
        if (HostWriter.Write(plan, bodies.NeedsHost) is { } host)
            files.Add(host);
        if (GlobalsWriter.Write(plan, bodies.Globals) is { } globals)
            files.Add(globals);
        var port = new GeneratedFile("Port.cs");
        port.Add(PortFile.Text(plan.Name));
        files.Add(port);
        ProjectCompiler.Settle(files);
        HashSet<Node> replaced = new(
            plugin.Classes.SelectMany(type => words.MembersOf(plan, type, targets)).Select(one => one.Replaces).OfType<Node>(),
            ReferenceEqualityComparer.Instance);
        replaced.UnionWith(findings.Registrations.Where(one => one.Dropped is not null).Select(one => one.Listener.Declaration)
            .OfType<Node>());
        return new WrittenProject(plan, targets, files, chunks) { IsReplaced = replaced.Contains };
    }

    /// <summary>Has bodies know all that is declared, before the first of them is written.</summary>
    private static void Bind(
        ProjectPlan plan, ListenerTargets targets, ProjectBodies bodies, FunctionsWriter[] functions, ModuleWriter module)
    {
        foreach (ClassSymbol type in plan.Plugin.Classes)
            bodies.Bind(type, targets.WriterOf(type).SeamPropertyOf);
        foreach (ClassSymbol type in plan.Plugin.Classes)
            targets.WriterOf(type).Bind(bodies, targets);
        plan.Words.Bind(plan, bodies);
        foreach (FunctionsWriter writer in functions)
            writer.Bind(targets);
        module.Bind();
        bodies.Unify();
        bodies.Host.InPlace = registration => plan.Words.InPlace(registration, targets);
    }

    /// <summary>
    /// The namespace of a project, which is its name, but for parts that are called as a type which the code uses: they would hide it.
    /// </summary>
    private static string NamespaceOf(string name, SystemWords words)
    {
        string[] usings = ["Autofac", .. words.Usings];
        return string.Join('.', name.Split('.').Select(part =>
            part is "Autofac" or "Port" or "Host" || ProjectCompiler.IsTypeName(part, usings) ? part + "Port" : part));
    }

    /// <summary>Whether the container can make a class: its constructor asks for nothing that only PHP's caller knows.</summary>
    private static bool IsService(ClassSymbol type) => type.Declaration is { Kind: ClassKind.Class, Modifiers: var modifiers }
        && !modifiers.HasFlag(Modifiers.Abstract);
}

/// <summary>A project in memory.</summary>
internal sealed record WrittenProject(
    ProjectPlan Plan, ListenerTargets Targets, IReadOnlyList<GeneratedFile> Files, IReadOnlyDictionary<FoundRegistration, Chunk> Chunks)
{
    /// <summary>Whether a function stands here in the adapter's words, so that nothing of its body is left.</summary>
    public required Func<Node, bool> IsReplaced { get; init; }
}
