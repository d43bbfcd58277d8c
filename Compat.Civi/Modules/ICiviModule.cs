namespace Compat.Civi;

/// <summary>
/// An extension, or a module of the host's, that has hook functions. Derive from <see cref="CiviExtension"/> to have them found by their
/// names.
/// </summary>
public interface ICiviModule
{
    /// <summary>What a ported function's name begins with: <c>example</c> in <c>example_civicrm_config</c>.</summary>
    string Name { get; }

    /// <summary>The module's function for a hook. It is asked once a hook, whenever a module was activated or deactivated.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <returns>The function, or <see langword="null"/>.</returns>
    HookFunction? Find(string hook);
}
