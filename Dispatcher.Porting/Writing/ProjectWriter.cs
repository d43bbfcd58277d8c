using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Files;
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
        var files = new List<GeneratedFile>();
        HashSet<Node> hooks = new(ReferenceEqualityComparer.Instance);
        if (findings.System == PluginSystem.Civi)
            hooks.UnionWith(findings.Registrations.Where(one => CiviWords.ExtensionOf(one) is not null).Select(one =>
                one.Listener.Declaration!));
        var services = new List<string>();
        foreach (PhpFile file in plan.FunctionFiles)
        {
            if (new FunctionsWriter(plan, file).Write(hooks, targets) is not { } functions)
                continue;
            files.Add(functions);
            services.Add(plan.FunctionClass(file));
        }

        var chunks = new Dictionary<FoundRegistration, Chunk>();
        services.AddRange(plugin.Classes.Where(IsService).Select(plan.TypeName));
        files.Add(new ModuleWriter(plan, targets).Write(services, chunks));
        foreach (ClassSymbol type in plugin.Classes)
            files.Add(targets.WriterOf(type).Write(targets));
        files.AddRange(words.Files(plan, targets));
        if (HostWriter.Write(plan) is { } host)
            files.Add(host);
        var port = new GeneratedFile("Port.cs");
        port.Add(PortFile.Text(plan.Name));
        files.Add(port);
        ProjectCompiler.Settle(files);
        return new WrittenProject(plan, targets, files, chunks);
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
    ProjectPlan Plan, ListenerTargets Targets, IReadOnlyList<GeneratedFile> Files, IReadOnlyDictionary<FoundRegistration, Chunk> Chunks);
