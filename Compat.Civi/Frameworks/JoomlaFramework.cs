using Compat.Php;

namespace Compat.Civi;

/// <summary>
/// Joomla: its plugins, which get six parameters; then functions <c>joomla_civicrm_…</c>, and extensions. Results are flattened into
/// one list, of which what is no array is kept.
/// </summary>
public sealed class JoomlaFramework : UserFramework
{
    private const int Parameters = 6;

    private bool _isRunning = true;

    /// <summary>Makes a host.</summary>
    /// <param name="extensions">The extensions; without them it begins with none.</param>
    public JoomlaFramework(CiviModules? extensions = null)
        : base(extensions) => Plugins.Tell(Forget);

    /// <summary>The functions <c>joomla_civicrm_…</c>.</summary>
    public ModuleFunctions Own { get; } = new("joomla");

    /// <summary>Joomla's plugins, in their order.</summary>
    public CiviModules Plugins { get; } = [];

    /// <summary>Whether Joomla has started; before, plugins are not called and nothing is flattened.</summary>
    public bool IsRunning
    {
        get => Volatile.Read(ref _isRunning);
        set
        {
            Volatile.Write(ref _isRunning, value);
            Forget();
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook)
    {
        IEnumerable<ICiviModule> modules = [Own, .. Extensions];
        IEnumerable<HostFunction> plugins = IsRunning ? FunctionsOf(Plugins, hook) : [];
        return [
            .. plugins.Select(plugin => plugin with { Use = ReturnUse.Listed, Padding = Parameters }),
            .. FunctionsOf(modules.DistinctBy(module => module.Name, StringComparer.OrdinalIgnoreCase), hook)];
    }

    /// <inheritdoc/>
    protected override PhpArray? Combine(PhpArray? listed, PhpArray? merged)
    {
        if (!IsRunning)
            return merged;
        PhpArray all = [];
        all.Merge(listed ?? []);
        all.Merge(merged ?? []);
        PhpArray flat = [];
        foreach (object? value in all.Values)
        {
            if (PhpArray.TryRead(value, out PhpArray? array))
                flat.Merge(array);
            else
                flat.Add(value);
        }

        return flat.Count > 0 ? flat : null;
    }
}
