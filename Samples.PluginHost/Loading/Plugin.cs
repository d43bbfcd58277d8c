using System.Reflection;
using Autofac.Core;

namespace PluginHost.Loading;

/// <summary>A plugin whose assembly is loaded.</summary>
/// <param name="Name">The name that its folder or file has.</param>
/// <param name="Path">Its assembly's file.</param>
/// <param name="Version">Its assembly's version.</param>
/// <param name="Modules">Its Autofac modules.</param>
internal sealed record Plugin(string Name, string Path, Version Version, IReadOnlyList<Type> Modules)
{
    /// <summary>Loads a plugin into a context of its own, and sees to it that all that it refers to is there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">Its assembly's file.</param>
    /// <param name="ownsFolder">Whether what lies beside the assembly is the plugin's.</param>
    /// <exception cref="PluginRefusedException">It cannot work here.</exception>
    public static Plugin Load(string name, string path, bool ownsFolder)
    {
        AssemblyName identity = Identify(path);
        if (SharedAssemblies.Contains(identity))
            throw new PluginRefusedException(
                $"'{identity.Name}' comes from the host. "
                + "Remove it; a plugin refers to it with <Private>false</Private>, so that it is not copied.");

        var context = new PluginLoadContext(name, path, ownsFolder);
        Assembly assembly = context.LoadFromAssemblyPath(path);
        foreach (AssemblyName reference in assembly.GetReferencedAssemblies())
        {
            SharedAssemblies.RefuseIncompatible(reference);
            Require(context, reference);
        }

        Type[] modules = [.. assembly.GetExportedTypes().Where(IsModule).OrderBy(type => type.FullName, StringComparer.Ordinal)];
        if (modules.Length == 0)
            throw new PluginRefusedException(
                "It has no module. Derive a public class with a constructor without parameters from 'Autofac.Module'.");
        return new Plugin(name, path, identity.Version ?? new Version(), modules);
    }

    private static AssemblyName Identify(string path)
    {
        try
        {
            PluginFile.RefuseEmpty(path);
            return AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            throw new PluginRefusedException($"'{System.IO.Path.GetFileName(path)}' is no .NET assembly. Build the plugin again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginRefusedException($"'{System.IO.Path.GetFileName(path)}' cannot be read: {exception.Message}");
        }
    }

    // Now, and not when an event first needs it.
    private static void Require(PluginLoadContext context, AssemblyName reference)
    {
        try
        {
            context.LoadFromAssemblyName(reference);
        }
        catch (IOException exception) when (exception.InnerException is PluginRefusedException refused)
        {
            throw new PluginRefusedException($"It needs '{reference.Name}', and {refused.Message}");
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            throw new PluginRefusedException(
                $"It needs '{reference.Name}' {reference.Version}, which is not in a folder of its own, and the host has none that fits. "
                + $"Publish the plugin into '{context.Name}' in the plugins' folder, for the host's version of .NET.");
        }
    }

    private static bool IsModule(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && type.IsAssignableTo(typeof(IModule))
            && type.GetConstructor([]) is not null;
}
