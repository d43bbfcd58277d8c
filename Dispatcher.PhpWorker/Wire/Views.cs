using System.Globalization;
using Compat.Civi;
using Compat.Php;
using Dispatching.Contracts;

namespace Dispatching.PhpWorker.Wire;

/// <summary>Chooses how PHP sees an object of .NET.</summary>
internal static class Views
{
    public const string Stopped = "propagationStopped";

    /// <summary>The view of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="options">Says which classes are mapped.</param>
    /// <param name="isEvent">Whether it is an event, which PHP may look into whatever it is.</param>
    public static IObjectView Of(object value, PhpPluginOptions options, bool isEvent) => value switch
    {
        GenericEvent @event => new GenericEventView(@event, options.ClassOf(value.GetType())),
        GenericHookEvent @event => new HookEventView(@event),
        PhpEvent known => new PhpObjectView(known.ClassName, known.Properties, known),
        StdClass known => new PhpObjectView(known.ClassName, known.Properties, null),
        Compat.Yii.Event => new ClrView(
            value, options.ClassOf(value.GetType()) ?? PhpName(value.GetType(), "yii\\base\\"), "yii\\base\\Event"),
        _ when options.ClassOf(value.GetType()) is { } mapped => new ClrView(value, mapped, "stdClass"),
        IPhpObject known => new ClrView(value, known.ClassName, "stdClass", known),
        StoppableEvent => new ClrView(value, PhpName(value.GetType(), ""), "Symfony\\Contracts\\EventDispatcher\\Event"),
        _ when ComodojoClass(value) is { } known => new ClrView(value, known, "stdClass"),
        _ when isEvent => new ClrView(value, PhpName(value.GetType(), ""), "Symfony\\Contracts\\EventDispatcher\\Event"),
        _ => new OpaqueView(value),
    };

    private static string? ComodojoClass(object value) => value switch
    {
        Compat.Comodojo.ObjectRequest => "Comodojo\\Dispatcher\\ObjectRequest\\ObjectRequest",
        Compat.Comodojo.ObjectRoute => "Comodojo\\Dispatcher\\ObjectRoute\\ObjectRoute",
        Compat.Comodojo.ObjectSuccess => "Comodojo\\Dispatcher\\ObjectResult\\ObjectSuccess",
        Compat.Comodojo.ObjectError => "Comodojo\\Dispatcher\\ObjectResult\\ObjectError",
        Compat.Comodojo.ObjectRedirect => "Comodojo\\Dispatcher\\ObjectResult\\ObjectRedirect",
        _ => null,
    };

    private static string PhpName(Type type, string prefix) =>
        prefix.Length > 0 && type.Namespace?.StartsWith("Compat.", StringComparison.Ordinal) == true
            ? prefix + type.Name
            : (type.FullName ?? type.Name).Replace('.', '\\').Replace('+', '\\');

    /// <summary>A generic event: a subject and arguments.</summary>
    private sealed class GenericEventView(GenericEvent @event, string? className) : IObjectView
    {
        public string ClassName => className ?? "Symfony\\Component\\EventDispatcher\\GenericEvent";

        public string Fallback => "Symfony\\Component\\EventDispatcher\\GenericEvent";

        public IEnumerable<KeyValuePair<string, object?>> Read() =>
        [
            new("subject", @event.Subject),
            new("arguments", @event.Arguments),
            new(Stopped, @event.IsPropagationStopped),
        ];

        public void Write(string name, object? value)
        {
            if (name == "arguments" && value is PhpArray array)
                @event.SetArguments(array.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));
            else if (name == Stopped && value is true)
                @event.StopPropagation();
            else
                throw Unwritable(@event, name);
        }

        public void Remove(string name) => throw Unwritable(@event, name);
    }

    /// <summary>An event of a hook: its fields are properties.</summary>
    private sealed class HookEventView(GenericHookEvent @event) : IObjectView
    {
        public string ClassName => "Civi\\Core\\Event\\" + @event.GetType().Name;

        public string Fallback => "Civi\\Core\\Event\\GenericHookEvent";

        public IEnumerable<KeyValuePair<string, object?>> Read()
        {
            foreach (string name in @event.FieldNames)
                yield return new(name, @event[name]);
            if (@event.FieldNames.Count == 0)
            {
                foreach (KeyValuePair<string, object?> one in new ClrView(@event, ClassName, Fallback).Read())
                {
                    if (one.Key != "fieldNames")
                        yield return one;
                }

                yield break;
            }

            yield return new(Stopped, @event.IsPropagationStopped);

            // Empty, so that what comes back is what PHP has added.
            yield return new("returnValues", new PhpArray());
        }

        public void Write(string name, object? value)
        {
            if (@event.HasField(name))
                @event[name] = value;
            else if (name == Stopped && value is true)
                @event.StopPropagation();
            else if (name == "returnValues")
                @event.AddReturnValues(value);
            else if (@event.FieldNames.Count == 0)
                new ClrView(@event, ClassName, Fallback).Write(name, value);
        }

        public void Remove(string name) => @event[name] = null;
    }

    /// <summary>An object that is nothing but its properties.</summary>
    private sealed class PhpObjectView(string className, PhpArray properties, StoppableEvent? @event) : IObjectView
    {
        public string ClassName => className;

        public string Fallback => "stdClass";

        public IEnumerable<KeyValuePair<string, object?>> Read()
        {
            foreach (PhpEntry entry in properties)
            {
                if (@event is null || entry.Key.Text != Stopped)
                    yield return new(entry.Key.ToString(), entry.Value);
            }

            if (@event is { IsPropagationStopped: true })
                yield return new(Stopped, true);
        }

        public void Write(string name, object? value)
        {
            if (name == Stopped && value is true)
                @event?.StopPropagation();
            properties[name] = value;
        }

        public void Remove(string name) => properties.Remove(name);
    }

    /// <summary>An object that stays in .NET: PHP can hand it on, and see what it is.</summary>
    private sealed class OpaqueView(object value) : IObjectView
    {
        public string ClassName => "Dispatching\\PhpWorker\\HostObject";

        public string Fallback => "";

        public IEnumerable<KeyValuePair<string, object?>> Read()
        {
            yield return new("type", value.GetType().ToString());
            if (value is IFormattable formattable)
                yield return new("text", formattable.ToString(null, CultureInfo.InvariantCulture));
        }

        public void Write(string name, object? value) => throw Unwritable(value ?? "", name);

        public void Remove(string name) => throw Unwritable(value, name);
    }

    public static PhpPluginException Unwritable(object target, string name) => new(
        PhpFailure.CannotCross,
        $"PHP has changed '{name}' of a '{target.GetType()}', which cannot be changed there. Give the class a property that can be set.");
}
