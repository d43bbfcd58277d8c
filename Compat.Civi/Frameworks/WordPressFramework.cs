using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Compat.Civi;

/// <summary>
/// WordPress: its actions called <c>civicrm_…</c>, whose results nobody reads; then functions <c>wordpress_civicrm_…</c>, plugins, and
/// extensions.
/// </summary>
public sealed class WordPressFramework : UserFramework
{
    // Hooks whose result is what they are for: an action has none.
    private static readonly string[] s_withoutActions = ["civicrm_upgrade", "civicrm_caseSummary", "civicrm_dashboard"];

    private readonly ConcurrentDictionary<string, ImmutableArray<HookFunction>> _actions = new(StringComparer.Ordinal);

    /// <summary>Makes a host.</summary>
    /// <param name="extensions">The extensions; without them it begins with none.</param>
    public WordPressFramework(CiviModules? extensions = null)
        : base(extensions) => Plugins.Tell(Forget);

    /// <summary>The functions <c>wordpress_civicrm_…</c>.</summary>
    public ModuleFunctions Own { get; } = new("wordpress");

    /// <summary>The plugins that have hook functions, in their order.</summary>
    public CiviModules Plugins { get; } = [];

    /// <summary>Adds an action. What it returns is passed over.</summary>
    /// <param name="action">
    /// Its name: <c>civicrm_config</c>. Those of <c>civicrm_upgrade</c>, <c>civicrm_caseSummary</c> and <c>civicrm_dashboard</c> are never
    /// called.
    /// </param>
    /// <param name="function">Its parameters are the hook's, in order, those with <c>ref</c> by reference.</param>
    public void AddAction(string action, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(action);
        HookFunction added = HookFunction.From(function);
        _actions.AddOrUpdate(action, [added], (_, actions) => actions.Add(added));
        Forget();
    }

    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook)
    {
        ImmutableArray<HookFunction> actions =
            s_withoutActions.Contains(hook, StringComparer.Ordinal) ? [] : _actions.GetValueOrDefault(hook, []);
        IEnumerable<ICiviModule> modules = [Own, .. Plugins, .. Extensions];
        return [
            .. actions.Select(action => new HostFunction("action", action, ReturnUse.Ignored)),
            .. FunctionsOf(modules.DistinctBy(module => module.Name, StringComparer.OrdinalIgnoreCase), hook)];
    }
}
