using System.Reflection;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching;
using Dispatching.Contracts;

namespace PluginHost.Loading;

/// <summary>
/// The assemblies whose types host and plugin hand to each other, so that both must mean the same ones: they come from the host,
/// whatever lies in the plugin's folder. All others are the plugin's own where it brings them.
/// </summary>
internal static class SharedAssemblies
{
    private static readonly Dictionary<string, Version> s_contracts = new[]
        {
            typeof(IEventDispatcher), typeof(GenericEvent), typeof(DispatcherModule), typeof(CiviExtension), typeof(CiviModule),
            typeof(ComodojoDispatcher), typeof(ComodojoModule), typeof(PluginManager), typeof(MibewModule), typeof(MossDispatcher),
            typeof(MossModule), typeof(Component), typeof(YiiModule), typeof(SharedAssemblies), typeof(Autofac.Module),
        }
        .Select(type => type.Assembly.GetName())
        .ToDictionary(name => name.Name!, name => name.Version!, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> s_host = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private static readonly string s_runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Whether the assembly comes from the host.</summary>
    public static bool Contains(AssemblyName assembly)
    {
        string name = assembly.Name ?? "";
        if (s_contracts.ContainsKey(name))
            return true;
        return s_host.TryGetValue(name, out string? path)
            && (IsAbstraction(name)
                || (Path.GetDirectoryName(path) == s_runtime && assembly.Version <= AssemblyName.GetAssemblyName(path).Version));
    }

    /// <summary>Refuses what was compiled against contracts of another major version, or newer ones than the host has.</summary>
    /// <exception cref="PluginRefusedException">It was.</exception>
    public static void RefuseIncompatible(AssemblyName reference)
    {
        if (!s_contracts.TryGetValue(reference.Name ?? "", out Version? present) || reference.Version is not { } wanted)
            return;
        if (wanted.Major != present.Major || wanted > present)
            throw new PluginRefusedException(
                $"It was compiled against '{reference.Name}' {wanted}, and the host has {present}. Compile it against the host's version.");
    }

    // What services of the host look like: ILogger, IOptions, IConfiguration, IEndpointRouteBuilder.
    private static bool IsAbstraction(string name) =>
        name.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith(".Abstractions", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".Options", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".Primitives", StringComparison.OrdinalIgnoreCase)));
}
