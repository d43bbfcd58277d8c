namespace Compat.Civi.Modules;

/// <summary>WordPress: its actions first, whose results are ignored, then the host's prefix and plugins, then extensions.</summary>
/// <param name="actions">Runs the action of a hook. It is not asked for hooks whose result counts.</param>
/// <param name="pluginCodes">The names of plugins that have functions for hooks, in order; <c>wordpress</c> comes before them.</param>
public sealed class WordPressFramework(Action<string, HookParameters>? actions = null, IReadOnlyList<string>? pluginCodes = null) : UserFramework
{
    private static readonly string[] s_resultCounts = ["civicrm_upgrade", "civicrm_caseSummary", "civicrm_dashboard"];

    /// <inheritdoc/>
    public override IEnumerable<ICiviModule> Order(IReadOnlyList<ICiviModule> active)
    {
        string[] first = ["wordpress", .. pluginCodes ?? []];
        return
        [
            .. first.SelectMany(name => active.Where(module => module.Name == name)),
            .. active.Where(module => !first.Contains(module.Name, StringComparer.Ordinal)),
        ];
    }

    /// <inheritdoc/>
    public override object? Invoke(string hook, IReadOnlyList<ModuleFunction> functions, HookParameters parameters)
    {
        if (!s_resultCounts.Contains(hook, StringComparer.Ordinal))
            actions?.Invoke(hook, parameters);
        return base.Invoke(hook, functions, parameters);
    }
}
