using Compat.Mibew.Listeners;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Mibew;

/// <summary>Installs, enables, updates and loads plugins. Mibew's <c>PluginManager</c>. For use by one thread at a time.</summary>
public sealed partial class PluginManager
{
    private readonly EventDispatcher _dispatcher;
    private readonly IPluginStateStore _store;
    private readonly ILogger _logger;
    private readonly Dictionary<string, PluginDescription> _known = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, PluginVersion> _system;
    private readonly OrderedDictionary<string, IPlugin> _loaded = new(StringComparer.Ordinal);

    /// <summary>Makes a manager that has loaded nothing.</summary>
    /// <param name="dispatcher">Where plugins attach their listeners.</param>
    /// <param name="plugins">The plugins that there are.</param>
    /// <param name="store">Where their states are kept.</param>
    /// <param name="system">What the system offers, for their requirements: <c>mibew</c>, <c>dotnet</c> and whatever the host has.</param>
    /// <param name="logger">Told of plugins that are left out, and why.</param>
    /// <exception cref="ArgumentException">Two plugins have one name.</exception>
    public PluginManager(
        EventDispatcher dispatcher, IEnumerable<PluginDescription> plugins, IPluginStateStore store,
        IReadOnlyDictionary<string, PluginVersion>? system = null, ILogger<PluginManager>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
        _store = store ?? throw new ArgumentNullException(nameof(store));
        _logger = logger ?? NullLogger<PluginManager>.Instance;
        _system = system ?? new Dictionary<string, PluginVersion>(StringComparer.Ordinal)
        {
            ["mibew"] = new PluginVersion(3, 6, 0),
            ["dotnet"] = new PluginVersion(Environment.Version.Major, Environment.Version.Minor, Math.Max(0, Environment.Version.Build)),
        };
        foreach (PluginDescription plugin in plugins)
        {
            if (!_known.TryAdd(plugin.Name, plugin))
                throw new ArgumentException($"There are two plugins '{plugin.Name}'. Give one of them another name.", nameof(plugins));
        }
    }

    /// <summary>A plugin that was loaded.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The plugin, or <see langword="null"/> where it was not loaded.</returns>
    public IPlugin? GetPlugin(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_loaded.TryGetValue(name, out IPlugin? plugin))
            return plugin;
        MibewLog.NotLoaded(_logger, name);
        return null;
    }

    /// <summary>Whether a plugin was loaded.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was.</returns>
    public bool HasPlugin(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _loaded.ContainsKey(name);
    }

    /// <summary>The plugins that were loaded, in the order of loading: what a plugin needs comes before it.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<KeyValuePair<string, IPlugin>> GetAllPlugins() => [.. _loaded];

    /// <summary>Enables a plugin, and installs it where it is not.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it is enabled: not where something that it needs is missing, or it could not be installed.</returns>
    /// <exception cref="ArgumentException">It is no name of a plugin.</exception>
    /// <exception cref="KeyNotFoundException">There is no such plugin.</exception>
    public bool Enable(string name)
    {
        PluginDescription plugin = Find(name);
        PluginState state = StateOf(name);
        if (state.IsEnabled)
            return true;
        if (Obstacle(plugin) is { } obstacle)
            return Refuse(name, "enabled", obstacle);
        if (!state.IsInstalled)
        {
            if (!plugin.Install())
                return Refuse(name, "enabled", "it could not be installed");
            state = state with { IsInstalled = true, Version = plugin.Version.ToString() };
        }

        _store.Save(state with { IsEnabled = true });
        return true;
    }

    /// <summary>Disables a plugin.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it is disabled: not while an enabled plugin needs it.</returns>
    public bool Disable(string name)
    {
        Find(name);
        PluginState state = StateOf(name);
        if (!state.IsEnabled)
            return true;
        if (Dependants(name).FirstOrDefault(dependant => dependant.IsEnabled) is { } enabled)
            return Refuse(name, "disabled", $"the plugin '{enabled.Name}' needs it");
        _store.Save(state with { IsEnabled = false, IsInitialized = false });
        return true;
    }

    /// <summary>Uninstalls a plugin.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it is uninstalled: not while it is enabled, or an installed plugin needs it, or it could not be.</returns>
    public bool Uninstall(string name)
    {
        PluginDescription plugin = Find(name);
        PluginState state = StateOf(name);
        if (!state.IsInstalled)
            return true;
        if (state.IsEnabled)
            return Refuse(name, "uninstalled", "it is enabled: disable it first");
        if (Dependants(name).FirstOrDefault(dependant => dependant.IsInstalled) is { } installed)
            return Refuse(name, "uninstalled", $"the plugin '{installed.Name}' needs it");
        if (!plugin.Uninstall())
            return Refuse(name, "uninstalled", "its own uninstallation failed");
        _store.Delete(name);
        return true;
    }

    /// <summary>Takes an installed plugin to the version of its code, version by version; each that is reached is kept.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it is up to date: not where one that it needs is not, or an update failed.</returns>
    public bool Update(string name)
    {
        PluginDescription plugin = Find(name);
        PluginState state = StateOf(name);
        if (InstalledVersion(state) is not { } installed || installed >= plugin.Version)
            return true;
        if (plugin.Dependencies.FirstOrDefault(one =>
            _known.TryGetValue(one.Key, out PluginDescription? needed)
            && InstalledVersion(StateOf(one.Key)) is { } version
            && version < needed.Version) is { Key: { } behind })
            return Refuse(name, "updated", $"the plugin '{behind}' that it needs is to be updated first");
        foreach ((PluginVersion version, Func<bool> update) in plugin.Updates
            .Where(one => one.Key > installed && one.Key <= plugin.Version)
            .OrderBy(one => one.Key))
        {
            if (!IsUpdated(name, version, update))
                return false;
            state = state with { Version = version.ToString() };
            _store.Save(state);
        }

        _store.Save(state with { Version = plugin.Version.ToString() });
        return true;
    }

    private bool IsUpdated(string name, PluginVersion version, Func<bool> update)
    {
        try
        {
            if (update())
                return true;
            MibewLog.UpdateFailed(_logger, null, name, version.ToString());
            return false;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            MibewLog.UpdateFailed(_logger, exception, name, version.ToString());
            return false;
        }
    }

    private bool Refuse(string name, string change, string reason)
    {
        MibewLog.Refused(_logger, name, change, reason);
        return false;
    }

    private PluginDescription Find(string name)
    {
        PluginDescription.Check(name);
        return _known.TryGetValue(name, out PluginDescription? plugin)
            ? plugin
            : throw new KeyNotFoundException(
                $"There is no plugin '{name}'. "
                + (_known.Count == 0
                    ? "There is none at all."
                    : $"There are {string.Join(", ", _known.Keys.Order(StringComparer.Ordinal).Select(known => $"'{known}'"))}."));
    }

    private PluginState StateOf(string name) => _store.Load().FirstOrDefault(state => state.Name == name) ?? new PluginState(name);

    private static PluginVersion? InstalledVersion(PluginState state)
    {
        try
        {
            return state.Version is null ? null : PluginVersion.Parse(state.Version);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"The state of the plugin '{state.Name}' makes no sense: {exception.Message}", exception);
        }
    }

    private IEnumerable<PluginState> Dependants(string name) =>
        _store.Load().Where(state =>
            _known.TryGetValue(state.Name, out PluginDescription? plugin) && plugin.Dependencies.Any(one => one.Key == name));

    /// <summary>Why a plugin cannot be enabled, or <see langword="null"/>.</summary>
    private string? Obstacle(PluginDescription plugin)
    {
        if (UnsatisfiedRequirement(plugin) is { } requirement)
            return requirement;
        foreach ((string name, VersionConstraint constraint) in plugin.Dependencies)
        {
            PluginState state = StateOf(name);
            if (!_known.ContainsKey(name) || !state.IsInstalled || !state.IsEnabled)
                return $"it needs the plugin '{name}', which is not enabled";
            if (InstalledVersion(state) is not { } installed || !constraint.IsSatisfiedBy(installed))
                return $"it needs the plugin '{name}' in a version {constraint}, and {state.Version} is installed";
        }

        return null;
    }

    private string? UnsatisfiedRequirement(PluginDescription plugin)
    {
        foreach ((string name, VersionConstraint constraint) in plugin.SystemRequirements)
        {
            if (!_system.TryGetValue(name, out PluginVersion? version))
                return $"it needs '{name}', which the system does not have";
            if (!constraint.IsSatisfiedBy(version))
                return $"it needs '{name}' in a version {constraint}, and the system has {version}";
        }

        return null;
    }
}
