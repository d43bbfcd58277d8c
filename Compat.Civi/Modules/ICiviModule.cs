namespace Compat.Civi.Modules;

/// <summary>An extension or a module of the host: something with functions for hooks.</summary>
public interface ICiviModule
{
    /// <summary>Its name: what its functions begin with in PHP.</summary>
    string Name { get; }

    /// <summary>Its function for a hook.</summary>
    /// <param name="hook">The hook, as in <c>civicrm_alterContent</c>. Case does not count.</param>
    /// <returns>The function, or <see langword="null"/> where it has none.</returns>
    HookCallback? FindHook(string hook);
}
