using Autofac;
using Compat.Civi.Modules;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>
/// CiviCRM in an Autofac container; a class derived from it is an extension too, whose methods <c>civicrm_…</c> are its functions for
/// hooks. The system boots when the container is built, with the extensions in the order of their registration.
/// </summary>
/// <remarks>
/// Registering it several times registers it once. A host says how it runs modules by registering a <see cref="UserFramework"/>.
/// </remarks>
public class CiviModule : Module, ICiviModule
{
    private HookMethods? _methods;

    /// <summary>The extension's name: the class's, its first letter small.</summary>
    public virtual string Name
    {
        get
        {
            string name = GetType().Name;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    /// <summary>What happens to hooks while the system boots. The first module that is registered says so.</summary>
    public BootMode Mode { get; init; }

    /// <summary>Whether the container's system is also that of the static face, <see cref="Civi"/>.</summary>
    public bool IsStaticFace { get; init; } = true;

    /// <inheritdoc/>
    public HookCallback? FindHook(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return (_methods ??= new HookMethods(this)).Find(hook);
    }

    /// <summary>Registers the system once, and the extension. An extension that registers more calls this, too.</summary>
    /// <param name="builder">The container's builder.</param>
    protected override void Load(ContainerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Register(Make).SingleInstance().IfNotRegistered(typeof(CiviSystem));
        builder.Register(context => context.Resolve<CiviSystem>().Dispatcher).SingleInstance().IfNotRegistered(typeof(CiviEventDispatcher));
        if (GetType() != typeof(CiviModule))
            builder.RegisterInstance(this).As<ICiviModule>();
        builder.RegisterBuildCallback(scope =>
        {
            CiviSystem system = scope.Resolve<CiviSystem>();
            if (IsStaticFace)
                Civi.Use(system);
            system.Boot();
        });
    }

    private CiviSystem Make(IComponentContext context)
    {
        ILifetimeScope scope = context.Resolve<ILifetimeScope>();
        return new CiviSystem(
            [.. context.Resolve<IEnumerable<ICiviModule>>()],
            id => scope.ResolveOptionalNamed<object>(id),
            [.. context.Resolve<IEnumerable<CiviServiceRegistration>>()],
            context.ResolveOptional<UserFramework>(),
            Mode,
            context.ResolveOptional<ILogger<CiviEventDispatcher>>());
    }
}
