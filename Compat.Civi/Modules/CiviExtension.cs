namespace Compat.Civi;

/// <summary>
/// The base of extensions: public methods called <c>civicrm_alterContent</c>, or <c>example_civicrm_alterContent</c>, are its hook
/// functions. It knows no container: <c>services.AddCiviExtension&lt;Example&gt;()</c> activates it in a program on .NET's own dependency
/// injection, <see cref="CiviModules.Activate"/> anywhere. In the package for Autofac, <c>CiviModule</c> is one that is a module, too.
/// </summary>
/// <remarks>
/// A function's parameters are the hook's, in order, those with <c>ref</c> by reference; it may leave the last ones out. Which
/// method is for which hook is found once, by name and whatever the case, not at each call.
/// </remarks>
public abstract class CiviExtension : ICiviModule
{
    /// <summary>What a ported function's name begins with; the class's name in lower case, unless it is overridden.</summary>
    public virtual string Name => GetType().Name.ToLowerInvariant();

    /// <inheritdoc/>
    public virtual HookFunction? Find(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return MethodFunctions.Find(this, Name, hook);
    }
}
