namespace Compat.Civi.Modules;

/// <summary>Joomla: its plugins first, then the host's own functions, then extensions; results that are no arrays are kept too.</summary>
/// <param name="plugins">Triggers the event of a hook on the plugins, and gives back their results.</param>
public sealed class JoomlaFramework(Func<string, HookParameters, IEnumerable<object?>>? plugins = null) : UserFramework
{
    private const string Own = "joomla";

    /// <inheritdoc/>
    public override IEnumerable<ICiviModule> Order(IReadOnlyList<ICiviModule> active) => active.OrderBy(module => module.Name != Own);

    /// <inheritdoc/>
    public override object? Invoke(string hook, IReadOnlyList<ModuleFunction> functions, HookParameters parameters)
    {
        if (plugins is null)
            return base.Invoke(hook, functions, parameters);
        var results = new PhpArray();
        foreach (object? result in plugins(hook, parameters))
            results = Flattened(results, result);
        return base.Invoke(hook, functions, parameters) is PhpArray merged ? results.Merge(merged) : results;
    }

    private static PhpArray Flattened(PhpArray results, object? result)
    {
        if (PhpArray.From(result) is { } array)
            return results.Merge(array);
        if (result is not null)
            results.Add(result);
        return results;
    }
}
