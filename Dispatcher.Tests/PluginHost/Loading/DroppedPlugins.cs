using System.Text;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PluginHost;
using PluginHost.Loading;

namespace Tests.PluginLoading;

/// <summary>A folder of a test's own, whose path has spaces, with plugins that are compiled into it.</summary>
internal sealed class DroppedPlugins : IDisposable
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; "
        + "using Autofac; using Dispatching; using Dispatching.Contracts;\n";

    private static readonly Dictionary<string, MetadataReference> s_platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .DistinctBy(path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), MetadataReference (path) => MetadataReference.CreateFromFile(path));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("my plugins ");

    public string Folder => _folder.FullName;

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>A module that adds what an expression says to the argument <c>heard</c> of the event <c>e</c>.</summary>
    public static string Hearing(string expression) => $$"""
        public sealed class Listening : Module
        {
            protected override void Load(ContainerBuilder builder) =>
                builder.RegisterListeners<Ear>(events => events.On<GenericEvent>("e", ear => ear.Hear));
        }
        public sealed class Ear
        {
            public void Hear(GenericEvent e) => e["heard"] = (e.HasArgument("heard") ? e["heard"] + ", " : "") + {{expression}};
        }
        """;

    /// <summary>A module whose <c>Load</c> is a text.</summary>
    public static string Loading(string statements) => $$"""
        public sealed class Listening : Module
        {
            protected override void Load(ContainerBuilder builder)
            {
                builder.RegisterListeners<Ear>(events => events.On<GenericEvent>("e", ear => ear.Hear));
                {{statements}}
            }
        }
        public sealed class Ear { public void Hear(GenericEvent e) => e["heard"] = "half"; }
        """;

    /// <summary>Compiles a plugin <c>Name/Name.dll</c>.</summary>
    public string Drop(string name, string source, params string[] references) =>
        Compile(PathOf(name, name + ".dll"), source, "1.0.0.0", references);

    /// <summary>Compiles an assembly. A reference to a file takes the place of the host's assembly of that name.</summary>
    public static string Compile(string path, string source, string version = "1.0.0.0", params string[] references)
    {
        var platform = new Dictionary<string, MetadataReference>(s_platform);
        foreach (string reference in references)
            platform[Path.GetFileNameWithoutExtension(reference)] = MetadataReference.CreateFromFile(reference);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        EmitResult result = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [
                CSharpSyntaxTree.ParseText(Usings + source),
                CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]"),
            ],
            platform.Values,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    public IHost Build(Action<HostApplicationBuilder>? configure = null) => PluginStart.Build(Folder, plugins =>
    {
        HostApplicationBuilder host = Host.CreateEmptyApplicationBuilder(null);
        host.ConfigureContainer(new AutofacServiceProviderFactory(), builder => builder.RegisterModule(plugins));
        configure?.Invoke(host);
        return host.Build();
    });

    public PluginReport Report()
    {
        using IHost host = Build();
        return host.Services.GetRequiredService<PluginReport>();
    }

    /// <summary>Runs an event <c>e</c> through the program, and returns the result and what it wrote to standard error.</summary>
    public async Task<(string Output, string Errors)> RunAsync(string eventName = "e", string arguments = "{}")
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"event":"{{eventName}}","arguments":{{arguments}}}"""));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        await PluginHostProgram.RunAsync(["-", "--plugins", Folder], input, output, errors);
        return (output.ToString(), errors.ToString());
    }

    public void Dispose()
    {
        // Windows keeps the files of loaded assemblies until the process ends.
        if (!OperatingSystem.IsWindows())
            _folder.Delete(recursive: true);
    }
}
