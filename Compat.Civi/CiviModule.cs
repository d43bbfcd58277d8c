using Autofac;

namespace Compat.Civi;

/// <summary>
/// The base of extensions: public methods called <c>civicrm_alterContent</c>, or <c>example_civicrm_alterContent</c>, are its hook
/// functions. It is an Autofac module as well: <c>builder.RegisterModule&lt;Example&gt;()</c> activates the extension, and
/// <c>builder.RegisterModule&lt;CiviModule&gt;()</c> puts CiviCRM's events into a container without any.
/// </summary>
/// <remarks>
/// A function's parameters are the hook's, in order, those with <c>ref</c> by reference; it may leave the last ones out. Which
/// method is for which hook is found once, by name and whatever the case, not at each call.
/// </remarks>
public class CiviModule : Module, ICiviModule
{
    /// <summary>What a ported function's name begins with; the class's name in lower case, unless it is overridden.</summary>
    public virtual string Name => GetType().Name.ToLowerInvariant();

    /// <inheritdoc/>
    public virtual HookFunction? Find(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return MethodFunctions.Find(this, Name, hook);
    }

    /// <summary>Activates the extension. What is overridden here calls this one, too.</summary>
    /// <param name="builder">The container under construction.</param>
    protected override void Load(ContainerBuilder builder)
    {
        CiviRegistrations.AddTo(builder);
        if (GetType() != typeof(CiviModule))
            builder.RegisterInstance<ICiviModule>(this).ExternallyOwned();
    }
}
