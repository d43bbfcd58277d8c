using System.Reflection;
using System.Runtime.CompilerServices;
using Autofac;
using Compat.Php;
using Dispatching.Contracts;
using Dispatching.PhpWorker;

namespace Dispatching.Porting.Verifying;

/// <summary>Symfony's events: generic ones, or objects of a class that the plugin declares.</summary>
internal sealed class SymfonyStage : Stage
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public override PhpArray Fire(GivenEvent given)
    {
        using ILifetimeScope scope = Container.BeginLifetimeScope();
        var dispatcher = scope.Resolve<IEventDispatcher>();
        if (given.ClassName is not null)
            return FireOwn(dispatcher, given, given.ClassName);
        var @event = new GenericEvent(
            null, given.Arguments.Copy().Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));
        dispatcher.DispatchEvent(@event, given.Name);
        return new PhpArray { ["arguments"] = PhpArray.FromPairs(@event), ["stopped"] = @event.IsPropagationStopped };
    }

    private PhpArray FireOwn(IEventDispatcher dispatcher, GivenEvent given, string className)
    {
        if (Translation is null)
        {
            var inPhp = new PhpEvent(className, given.Arguments);
            dispatcher.DispatchEvent(inPhp, given.Name);
            return Properties(given, inPhp.IsPropagationStopped, name => inPhp[name]);
        }

        string shortName = className[(className.LastIndexOf('\\') + 1)..];
        Type type = Translation.Assembly.GetTypes().FirstOrDefault(one => one.Name.EndsWith(shortName, StringComparison.Ordinal))
            ?? throw new VerifyException($"The event's class '{className}' is not in the plugin. Name a class that it declares, or none.");
        object @event = RuntimeHelpers.GetUninitializedObject(type);
        foreach (PhpEntry entry in given.Arguments.Copy())
        {
            PropertyInfo? property = PropertyOf(type, entry.Key.ToString());
            property?.SetValue(@event, entry.Value);
        }

        dispatcher.DispatchEvent(@event, given.Name == className ? null : given.Name);
        return Properties(
            given, @event is IStoppableEvent { IsPropagationStopped: true }, name => PropertyOf(type, name)?.GetValue(@event));
    }

    private static PropertyInfo? PropertyOf(Type type, string name) => type.GetProperties(All).FirstOrDefault(property =>
        property.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static PhpArray Properties(GivenEvent given, bool isStopped, Func<string, object?> read)
    {
        var properties = new PhpArray();
        foreach (PhpKey name in given.Arguments.Keys)
            properties[name] = read(name.ToString());
        return new PhpArray { ["properties"] = properties, ["stopped"] = isStopped };
    }
}
