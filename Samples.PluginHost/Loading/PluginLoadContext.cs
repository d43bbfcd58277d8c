using System.Reflection;
using System.Runtime.Loader;

namespace PluginHost.Loading;

/// <summary>Where a plugin's assemblies live, apart from those of the host and of other plugins.</summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver? _resolver;

    /// <param name="name">The plugin's name.</param>
    /// <param name="path">The plugin's assembly.</param>
    /// <param name="ownsFolder">Whether what lies beside the assembly is the plugin's.</param>
    public PluginLoadContext(string name, string path, bool ownsFolder)
        : base(name)
    {
        // A resolver without a .deps.json takes every assembly of the folder for the plugin's.
        if (!ownsFolder)
            return;
        DependencyFile.RefuseBroken(Path.ChangeExtension(path, ".deps.json"));
        _resolver = new AssemblyDependencyResolver(path);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        !SharedAssemblies.Contains(assemblyName) && _resolver?.ResolveAssemblyToPath(assemblyName) is { } path
            ? LoadFile(path)
            : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver?.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedFile(path) : 0;

    private Assembly LoadFile(string path)
    {
        PluginFile.RefuseEmpty(path);
        return LoadFromAssemblyPath(path);
    }

    private nint LoadUnmanagedFile(string path)
    {
        PluginFile.RefuseEmpty(path);
        return LoadUnmanagedDllFromPath(path);
    }
}
