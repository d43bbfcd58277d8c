using Autofac;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Compat.Yii;
using Dispatching.PhpWorker;

namespace Dispatching.Porting.Verifying;

/// <summary>A container with the dispatcher of a plugin's system, in which either PHP's listeners listen or the translated ones.</summary>
internal abstract class Stage : IDisposable
{
    private IContainer? _container;

    /// <summary>The container.</summary>
    protected IContainer Container => _container!;

    /// <summary>The classes of the translation; null where PHP's listeners listen.</summary>
    protected TranslatedPlugin? Translation { get; private set; }

    /// <summary>The stage of a system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="translation">The translation; null where PHP's listeners listen.</param>
    /// <param name="register">Registers the listeners.</param>
    /// <exception cref="VerifyException">There is none for the system.</exception>
    public static Stage Of(PluginSystem system, TranslatedPlugin? translation, Action<ContainerBuilder> register)
    {
        Stage stage = system switch
        {
            PluginSystem.Symfony => new SymfonyStage(),
            PluginSystem.Mibew => new MibewStage(),
            PluginSystem.Civi => new CiviStage(),
            PluginSystem.Yii => new YiiStage(),
            PluginSystem.Comodojo => new ComodojoStage(),
            PluginSystem.Moss => new MossStage(),
            _ => throw new VerifyException("The plugin registers no listener of a system that is known. Name the system with --system."),
        };
        stage.Translation = translation;
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterModule(new MibewModule { IsSingleton = false });
        builder.RegisterModule<CiviModule>();
        builder.RegisterModule(new YiiModule { IsStaticFace = false });
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterModule<MossModule>();
        var events = new EventRegistry();
        var application = new Application(events);
        builder.RegisterInstance(events);
        builder.RegisterInstance(application);
        register(builder);

        // A translation says Yii.App where PHP does.
        using (Compat.Yii.Yii.Enter(events, application))
            stage._container = builder.Build();
        try
        {
            stage.Begin();
            return stage;
        }
        catch
        {
            stage.Dispose();
            throw;
        }
    }

    /// <summary>PHP's listeners; none where the translated ones listen.</summary>
    public IReadOnlyList<PhpListener> Listeners => Container.ResolveOptional<PhpPlugin>()?.Listeners ?? [];

    /// <summary>Dispatches an event.</summary>
    /// <param name="given">The event.</param>
    /// <returns>What is to be compared: the arguments afterwards, and what was returned.</returns>
    public abstract PhpArray Fire(GivenEvent given);

    public void Dispose() => _container?.Dispose();

    /// <summary>Starts what listens.</summary>
    protected virtual void Begin()
    {
    }

    private sealed class MibewStage : Stage
    {
        public override PhpArray Fire(GivenEvent given)
        {
            var bag = new EventArguments(given.Arguments.Copy().Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));
            Container.Resolve<Compat.Mibew.EventDispatcher>().TriggerEvent(given.Name, bag);
            return new PhpArray { ["arguments"] = PhpArray.FromPairs(bag) };
        }

        protected override void Begin()
        {
            foreach (Type type in (Translation?.Assembly.GetTypes() ?? []).Where(type => typeof(IPlugin).IsAssignableFrom(type)))
            {
                if (!Container.TryResolve(type, out object? made) || made is not IPlugin { IsInitialized: true } plugin)
                    continue;
                if (plugin is Plugin known)
                    known.Dispatcher = Container.Resolve<Compat.Mibew.EventDispatcher>();
                plugin.Run();
            }
        }
    }

    private sealed class CiviStage : Stage
    {
        public override PhpArray Fire(GivenEvent given)
        {
            Reference<object?>[] values = [.. given.Arguments.Copy().Values.Select(value => new Reference<object?>(value))];
            GenericHookEvent @event = GenericHookEvent.CreateOrdered(given.Arguments.Keys.Select(key => key.ToString()), values);
            var application = Container.Resolve<CiviApplication>();
            using IDisposable entered = Compat.Civi.Civi.Enter(application);
            application.Dispatcher.Dispatch(given.Name, @event);
            var arguments = new PhpArray();
            foreach (string field in @event.FieldNames)
                arguments[field] = @event[field];
            return new PhpArray { ["arguments"] = arguments, ["returned"] = @event.GetReturnValues() };
        }

        // No hook of the start is invoked: what a plugin does then is none of its listeners' work.
        protected override void Begin()
        {
            var application = Container.Resolve<CiviApplication>();
            application.Dispatcher.SetDispatchPolicy(null);
            foreach (ICiviModule module in Container.Resolve<IEnumerable<ICiviModule>>())
                application.Modules.Activate(module);
        }
    }

    private sealed class YiiStage : Stage
    {
        public override PhpArray Fire(GivenEvent given)
        {
            var @event = new Event { Data = given.Arguments.Count == 0 ? null : given.Arguments.Copy() };
            var events = Container.Resolve<EventRegistry>();
            var application = Container.Resolve<Application>();
            using IDisposable entered = Compat.Yii.Yii.Enter(events, application);
            application.Trigger(given.Name, @event);
            return new PhpArray { ["handled"] = @event.Handled, ["data"] = @event.Data };
        }
    }

    private sealed class ComodojoStage : Stage
    {
        public override PhpArray Fire(GivenEvent given)
        {
            object? payload = GivenResult.Make(given);
            HookType type = given.Name.EndsWith('#') && !given.Name.Contains("result", StringComparison.Ordinal)
                ? HookType.Void : payload is ObjectRequest ? HookType.Request : HookType.Result;
            return GivenResult.Read(Container.Resolve<ComodojoDispatcher>().Fire(given.Name, type, payload));
        }
    }

    private sealed class MossStage : Stage
    {
        public override PhpArray Fire(GivenEvent given)
        {
            object? subject = Php.Copy(given.Arguments["subject"]);
            return new PhpArray
            {
                ["returned"] = Container.Resolve<MossDispatcher>().Fire(given.Name, subject, given.Arguments["message"] as string),
            };
        }
    }
}
