using System.Text.RegularExpressions;

namespace Compat.Mibew;

/// <summary>What is known of a plugin before it is made.</summary>
public sealed partial class PluginDescription
{
    /// <summary>Describes a plugin.</summary>
    /// <param name="name">Its name: <c>Vendor:Name</c>, each beginning with a capital and at least two characters long.</param>
    /// <param name="version">The version of its code.</param>
    /// <param name="make">Makes it, from what the host configured.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public PluginDescription(string name, PluginVersion version, Func<IReadOnlyDictionary<string, object?>, IPlugin> make)
    {
        Check(name);
        Name = name;
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Make = make ?? throw new ArgumentNullException(nameof(make));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The version of its code.</summary>
    public PluginVersion Version { get; }

    /// <summary>Makes it.</summary>
    public Func<IReadOnlyDictionary<string, object?>, IPlugin> Make { get; }

    /// <summary>
    /// The path of its files, below the host's root: <c>plugins/Vendor/Mibew/Plugin/Name</c> unless another is set. Mibew's
    /// <c>getFilesPath()</c>.
    /// </summary>
    public string FilesPath
    {
        get => field ?? $"plugins/{Name.Replace(":", "/Mibew/Plugin/", StringComparison.Ordinal)}";
        init => field = (value ?? throw new ArgumentNullException(nameof(value))).Trim('/');
    }

    /// <summary>The plugins that it needs, in order, and which versions of them will do.</summary>
    public IReadOnlyList<KeyValuePair<string, VersionConstraint>> Dependencies { get; init; } = [];

    /// <summary>What it needs of the system, by name, and which versions of it will do.</summary>
    public IReadOnlyList<KeyValuePair<string, VersionConstraint>> SystemRequirements { get; init; } = [];

    /// <summary>Installs it. <see langword="false"/> when it could not be.</summary>
    public Func<bool> Install { get; init; } = static () => true;

    /// <summary>Uninstalls it. <see langword="false"/> when it could not be.</summary>
    public Func<bool> Uninstall { get; init; } = static () => true;

    /// <summary>
    /// The functions that update the plugin from one version to the next, by the new version. A function returns <see langword="false"/> if
    /// the update failed.
    /// </summary>
    public IReadOnlyDictionary<PluginVersion, Func<bool>> Updates { get; init; } = new Dictionary<PluginVersion, Func<bool>>();

    /// <summary>Refuses what is no name of a plugin.</summary>
    internal static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Form().IsMatch(name))
            throw new ArgumentException(
                $"'{name}' is no name of a plugin. Write Vendor:Name, both of letters and digits, beginning with a capital.", nameof(name));
    }

    [GeneratedRegex(@"^[A-Z][0-9A-Za-z]+:[A-Z][0-9A-Za-z]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
