using Autofac;
using Autofac.Core;
using Autofac.Core.Registration;

namespace Compat.Civi;

/// <summary>
/// The base of extensions in programs on Autofac: public methods called <c>civicrm_alterContent</c>, or
/// <c>example_civicrm_alterContent</c>, are its hook functions. It is an Autofac module as well:
/// <c>builder.RegisterModule&lt;Example&gt;()</c> activates the extension, and <c>builder.RegisterModule&lt;CiviModule&gt;()</c> puts
/// CiviCRM's events into a container without any.
/// </summary>
public class CiviModule : CiviExtension, IModule
{
    // Not found among the hook functions, as a public method would be.
    void IModule.Configure(IComponentRegistryBuilder componentRegistry) => new Loading(this).Configure(componentRegistry);

    /// <summary>Activates the extension. What is overridden here calls this one, too.</summary>
    /// <param name="builder">The container under construction.</param>
    /// <exception cref="InvalidOperationException">
    /// An extension is registered in a lifetime scope, and CiviCRM's events are registered around that.
    /// </exception>
    protected virtual void Load(ContainerBuilder builder)
    {
        bool isExtension = GetType() != typeof(CiviModule);
        CiviRegistrations.AddTo(builder, isExtension ? GetType() : null);
        if (isExtension)
            builder.RegisterInstance<ICiviModule>(this).ExternallyOwned();
    }

    private sealed class Loading(CiviModule module) : Module
    {
        protected override void Load(ContainerBuilder builder) => module.Load(builder);
    }
}
