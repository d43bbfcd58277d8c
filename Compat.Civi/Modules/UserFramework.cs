namespace Compat.Civi.Modules;

/// <summary>How a host runs its modules and CiviCRM's extensions.</summary>
public abstract class UserFramework
{
    /// <summary>The order in which modules are called.</summary>
    /// <param name="active">Those that are active, in the order of activation.</param>
    /// <returns>The modules.</returns>
    public virtual IEnumerable<ICiviModule> Order(IReadOnlyList<ICiviModule> active) => active;

    /// <summary>Whether the host hears hooks that no module has a function for. A host of one's own does, for all that is known of it.</summary>
    internal virtual bool HearsByItself => true;

    /// <summary>Runs a hook.</summary>
    /// <param name="hook">The hook, as in <c>civicrm_alterContent</c>.</param>
    /// <param name="functions">The modules' functions, in order.</param>
    /// <param name="parameters">The parameters.</param>
    /// <returns>What they gave back, merged; <see langword="null"/> where none gave anything.</returns>
    public virtual object? Invoke(string hook, IReadOnlyList<ModuleFunction> functions, HookParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(functions);
        PhpArray? merged = null;
        foreach (ModuleFunction function in functions)
        {
            if (PhpArray.From(function.Callback(parameters)) is { Count: > 0 } returned)
                merged = (merged ?? []).Merge(returned);
        }

        return merged;
    }
}
