using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Autofac;
using Autofac.Core;
using Autofac.Core.Lifetime;
using Autofac.Core.Registration;
using Dispatching.Container;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// Says to Autofac how what is registered is made: in the container, or in a lifetime scope over what is registered around it.
/// </summary>
internal sealed class AutofacRegistrar : IServiceRegistrar
{
    private const string Property = "Dispatching.ListenerCatalogue";
    private const StringSplitOptions Words = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly IDictionary<string, object?> _owner;
    private readonly ListenerCatalogue _catalogue;
    private readonly bool _isNested;
    private ContainerBuilder _builder;

    private AutofacRegistrar(ContainerBuilder builder, bool isNested)
    {
        _builder = builder;
        _owner = builder.Properties;
        _isNested = isNested;
        _catalogue = new ListenerCatalogue(this);
    }

    /// <summary>Whether each listener is made once when the container is built.</summary>
    public bool MakesAll { get; set; }

    /// <summary>The builder's catalogue, with the dispatcher that has no name.</summary>
    public static ListenerCatalogue CatalogueOf(ContainerBuilder builder) => Of(builder)._catalogue;

    /// <summary>The builder's registrar, with the dispatcher that has no name.</summary>
    public static AutofacRegistrar Of(ContainerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // The builder of a lifetime scope sees the properties of the container's, too: what is registered in it is not the container's.
        // A module has a builder of its own, with the properties of that for which it is loaded.
        var known = (AutofacRegistrar?)(builder.Properties.TryGetValue(Property, out object? property) ? property : null);
        if (known is not null && ReferenceEquals(known._owner, builder.Properties))
        {
            known._builder = builder;
            return known;
        }

        var registrar = new AutofacRegistrar(builder, isNested: known is not null);
        builder.Properties[Property] = registrar;
        registrar.Register();
        return registrar;
    }

    public void RegisterService([DynamicallyAccessedMembers(ListenerCatalogue.Made)] Type service) =>
        _builder.RegisterType(service).AsSelf().InstancePerLifetimeScope().IfNotRegistered(service);

    public void RegisterDispatcher(string name)
    {
        _builder.Register(context => context.Resolve<DispatcherTables>().Listing(name)).OnlyIf(IsNew);
        _builder.Register(context => DispatcherIn(context, name))
            .Named<IListenerRegistry>(name).Named<IListenerIntrospection>(name).ExternallyOwned().OnlyIf(IsNew);
        _builder.RegisterServiceMiddleware(new KeyedService(name, typeof(IEventDispatcher)), new DispatcherGuard(name));
        _builder.RegisterServiceMiddleware(new KeyedService(name, typeof(EventDispatcher)), new DispatcherGuard(name));
        _builder.Register(context => DispatcherIn(context, name))
            .Named<EventDispatcher>(name).Named<IEventDispatcher>(name).InstancePerLifetimeScope().OnlyIf(IsNew);

        bool IsNew(IComponentRegistryBuilder registry) => !registry.IsRegistered(new KeyedService(name, typeof(EventDispatcher)));
    }

    private void Register()
    {
        _builder.RegisterBuildCallback(Check);
        _builder.Register(context => new AutofacDispatcherScopes(context.Resolve<ILifetimeScope>()))
            .As<IDispatcherScopes>().SingleInstance();
        if (!_isNested)
            RegisterDispatchers();

        // In a lifetime scope Autofac takes a single instance for one of the scope.
        _builder.Register(Tables).SingleInstance();
    }

    private void RegisterDispatchers()
    {
        // The catalogue of services.AddDispatcher is there as well, where that was called for the same container.
        _builder.RegisterInstance(_catalogue);
        _builder.Register(context => context.Resolve<DispatcherTables>().Listing(""))
            .OnlyIf(registry => !registry.IsRegistered(new TypedService(typeof(DispatcherTables))));
        _builder.Register(context => new AutofacListenerScope(context.Resolve<ILifetimeScope>()))
            .As<ListenerScope>().InstancePerLifetimeScope();
        _builder.Register(context => DispatcherIn(context, "")).As<IListenerRegistry>().As<IListenerIntrospection>().ExternallyOwned();
        _builder.RegisterServiceMiddlewareSource(new SingletonsBeingMade());
        _builder.RegisterServiceMiddleware(new TypedService(typeof(IEventDispatcher)), new DispatcherGuard(""));
        _builder.RegisterServiceMiddleware(new TypedService(typeof(EventDispatcher)), new DispatcherGuard(""));
        _builder.Register(context => DispatcherIn(context, "")).As<EventDispatcher>().As<IEventDispatcher>().InstancePerLifetimeScope();
    }

    private DispatcherTables Tables(IComponentContext context)
    {
        ListenerScope scope = context.Resolve<ListenerScope>();
        DispatcherTables? outer = context.Resolve<ILifetimeScope>() is ISharingLifetimeScope { ParentLifetimeScope: { } around }
            ? around.ResolveOptional<DispatcherTables>()
            : null;
        return outer is null
            ? new DispatcherTables(context.Resolve<IEnumerable<ListenerCatalogue>>(), scope)
            : new DispatcherTables([_catalogue], scope, outer);
    }

    private static EventDispatcher DispatcherIn(IComponentContext context, string name) =>
        context.Resolve<DispatcherTables>().DispatcherIn(context.Resolve<ListenerScope>(), name);

    private void Check(ILifetimeScope scope)
    {
        List<string> faults = [];
        try
        {
            scope.Resolve<DispatcherTables>();
        }
        catch (DependencyResolutionException exception) when (exception.GetBaseException() is InvalidOperationException fault)
        {
            // Which says what cannot work; the container's says where it was found.
            if (!MakesAll)
                ExceptionDispatchInfo.Throw(fault);
            faults.Add(fault.Message);
        }

        if (MakesAll)
            faults.AddRange(Unmade(scope, [.. faults]));
        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>
    /// A lifetime scope within one of each tag that registrations name, as far as there is none yet: what is shared in such scopes is made
    /// there as in the program. The outermost ends them all.
    /// </summary>
    private static ILifetimeScope Tagged(ILifetimeScope scope)
    {
        HashSet<object> known = [];
        for (var one = scope as ISharingLifetimeScope; one is not null; one = one.ParentLifetimeScope)
            known.Add(one.Tag);
        ILifetimeScope innermost = scope;
        foreach (object tag in scope.ComponentRegistry.Registrations
            .SelectMany(registration => registration.Lifetime is MatchingScopeLifetime matching ? matching.TagsToMatch : []))
        {
            if (!known.Add(tag))
                continue;
            ILifetimeScope tagged = innermost.BeginLifetimeScope(tag);
            scope.Disposer.AddInstanceForDisposal(tagged);
            innermost = tagged;
        }

        return innermost;
    }

    /// <summary>What the container says of listeners that it cannot make, other than what is known.</summary>
    private IEnumerable<string> Unmade(ILifetimeScope scope, string[] known)
    {
        IEnumerable<ListenerCatalogue> catalogues = _isNested ? [_catalogue] : scope.Resolve<IEnumerable<ListenerCatalogue>>();
        using ILifetimeScope untagged = scope.BeginLifetimeScope();
        ILifetimeScope making = Tagged(untagged);
        foreach ((Type service, string? by) in catalogues.SelectMany(catalogue => catalogue.Services).DistinctBy(one => one.Service))
        {
            if (!making.ComponentRegistry.IsRegistered(new TypedService(service)))
                continue;
            string? fault = null;
            try
            {
                making.Resolve(service);
            }
            catch (DependencyResolutionException exception) when (!known.Contains(exception.GetBaseException().Message))
            {
                fault = exception.GetBaseException().Message;
            }
            catch (DependencyResolutionException)
            {
                // It needs a dispatcher, and there is none, for what is known.
            }

            if (fault is not null)
                yield return $"The listener '{service}'{by} cannot be made: {string.Join(' ', fault.Split('\n', Words))}";
        }
    }
}
