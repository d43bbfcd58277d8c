using System.Globalization;
using Compat.Mibew.Listeners;

namespace Compat.Mibew;

public sealed partial class PluginManager
{
    // Loaded, and not run yet: what is thrown by one that is run, or made, must not keep the others from it for ever.
    private readonly List<(string Key, IPlugin Plugin)> _waiting = [];
    private int _loadings;

    /// <summary>
    /// Loads the enabled plugins, each after those that it needs, then runs them in the order of their weights. One that cannot be
    /// loaded is logged with the reason and left out; one that was loaded before is left as it is. What a plugin throws ends it: the next
    /// call goes on there, and runs that plugin again, then those that still wait.
    /// </summary>
    /// <param name="configurations">What the host configured, by plugin.</param>
    /// <exception cref="InvalidOperationException">
    /// Plugins need each other in a circle, and none was loaded; or what makes a plugin gave <see langword="null"/>.
    /// </exception>
    public void LoadPlugins(IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>>? configurations = null)
    {
        OrderedDictionary<string, Candidate> candidates = Candidates();
        var queue = new List<Candidate>();
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string name in candidates.Keys)
            Visit(name, candidates, verdicts, [], queue);

        foreach (Candidate candidate in queue.Where(candidate => !_loaded.ContainsKey(candidate.State.Name)))
            Load(candidate, configurations?.GetValueOrDefault(candidate.State.Name));
        RunWaiting();
    }

    private void RunWaiting()
    {
        // One that runs may load others in turn: each is taken when its turn has come.
        while (_waiting.Count > 0)
        {
            (string Key, IPlugin Plugin) next = _waiting.MinBy(one => one.Key, Comparer<string>.Create(NaturalOrder.Compare));
            _waiting.Remove(next);
            bool hasRun = false;
            try
            {
                next.Plugin.Run();
                hasRun = true;
            }
            finally
            {
                if (!hasRun)
                    _waiting.Add(next);
            }
        }
    }

    private OrderedDictionary<string, Candidate> Candidates()
    {
        var candidates = new OrderedDictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (PluginState state in _store.Load().Where(state => state is { IsEnabled: true, IsInstalled: true }))
        {
            if (!_known.TryGetValue(state.Name, out PluginDescription? plugin))
                MibewLog.LeftOut(_logger, state.Name, "it is enabled, but there is no such plugin any more");
            else if (InstalledVersion(state) is not { } installed || plugin.Version > installed)
                MibewLog.LeftOut(
                    _logger, state.Name, $"its code is of version {plugin.Version}, and {state.Version} is installed: update it first");
            else if (UnsatisfiedRequirement(plugin) is { } requirement)
                MibewLog.LeftOut(_logger, state.Name, requirement);
            else
                candidates[state.Name] = new Candidate(plugin, state);
        }

        return candidates;
    }

    /// <summary>Whether a plugin can be loaded; those that can are queued behind those that they need.</summary>
    private bool Visit(
        string name, OrderedDictionary<string, Candidate> candidates, Dictionary<string, bool> verdicts, List<string> path,
        List<Candidate> queue)
    {
        if (verdicts.TryGetValue(name, out bool verdict))
            return verdict;
        int start = path.IndexOf(name);
        if (start >= 0)
            throw new InvalidOperationException(
                $"The plugins need each other in a circle: {string.Join(" -> ", path.Skip(start).Append(name).Select(one => $"'{one}'"))}."
                + " Disable one of them.");
        path.Add(name);
        Candidate candidate = candidates[name];
        string? reason = candidate.Plugin.Dependencies
            .Select(one => Missing(one.Key, one.Value))
            .FirstOrDefault(missing => missing is not null);
        path.RemoveAt(path.Count - 1);
        if (reason is null)
            queue.Add(candidate);
        else
            MibewLog.LeftOut(_logger, name, reason);
        return verdicts[name] = reason is null;

        string? Missing(string needed, VersionConstraint constraint)
        {
            if (!candidates.TryGetValue(needed, out Candidate? other))
                return $"it needs the plugin '{needed}', which cannot be loaded or is not there";
            if (!constraint.IsSatisfiedBy(InstalledVersion(other.State)!))
                return $"it needs the plugin '{needed}' in a version {constraint}, and {other.State.Version} is installed";
            return Visit(needed, candidates, verdicts, path, queue) ? null : $"the plugin '{needed}' that it needs cannot be loaded";
        }
    }

    private void Load(Candidate candidate, IReadOnlyDictionary<string, object?>? configuration)
    {
        (PluginDescription description, PluginState state) = candidate;
        if (description.Dependencies.FirstOrDefault(one => !_loaded.ContainsKey(one.Key)) is { Key: { } missing })
        {
            MibewLog.LeftOut(_logger, description.Name, $"the plugin '{missing}' that it needs was not loaded");
            return;
        }

        configuration ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        IPlugin plugin = description.Make(configuration) ?? throw new InvalidOperationException(
            $"What makes the plugin '{description.Name}' gave null. Let it make a plugin.");
        if (plugin is Plugin own)
        {
            own.Dispatcher = _dispatcher;
            own.Configuration = configuration;
            own.FilesPath = description.FilesPath;
        }

        bool isInitialized = plugin.IsInitialized;
        if (state.IsInitialized != isInitialized)
            _store.Save(state with { IsInitialized = isInitialized });
        if (!isInitialized)
        {
            MibewLog.LeftOut(_logger, description.Name, "it says that it is not initialised");
            return;
        }

        string key = string.Create(CultureInfo.InvariantCulture, $"{plugin.Weight.Text}_{_loadings}");
        _loaded[description.Name] = plugin;
        _waiting.Add((key, plugin));
        _loadings++;
    }

    /// <summary>A plugin that is enabled, and its state when loading began.</summary>
    private sealed record Candidate(PluginDescription Plugin, PluginState State);
}
