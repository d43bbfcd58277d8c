using System.Reflection;
using Compat.Civi;
using Compat.Php;

namespace Dispatching.PhpWorker.Wire;

/// <summary>Makes the objects of .NET that stand for those of PHP.</summary>
internal static class MadeObjects
{
    public static object Make(string className, PhpArray properties, PhpPluginOptions options)
    {
        if (options.TypeOf(className) is { } mapped)
            return MakeMapped(mapped, className, properties);
        switch (className)
        {
            case "stdClass":
                return new StdClass(properties);
            case "Symfony\\Component\\EventDispatcher\\GenericEvent":
                var arguments = properties["arguments"] as PhpArray ?? [];
                return new GenericEvent(
                    properties["subject"], arguments.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));
            case "Civi\\Core\\Event\\GenericHookEvent":
                return GenericHookEvent.Create(properties
                    .Where(entry => entry.Key.Text is not (Views.Stopped or "returnValues"))
                    .Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));
            case "yii\\base\\Event":
                return new Compat.Yii.Event
                {
                    Name = properties["name"] as string,
                    Sender = properties["sender"],
                    Data = properties["data"],
                };
            default:
                return new PhpEvent(className, properties);
        }
    }

    // By the constructor that takes the most of the properties, and the properties that can be set.
    private static object MakeMapped(Type type, string className, PhpArray properties)
    {
        ConstructorInfo constructor = type.GetConstructors()
            .Where(one => one.GetParameters().All(parameter => properties.ContainsKey(ClrView.CamelCase(parameter.Name!))))
            .MaxBy(one => one.GetParameters().Length)
            ?? throw new PhpPluginException(
                PhpFailure.CannotCross,
                $"PHP gave a '{className}', and no '{type}' can be made of it: each constructor takes what PHP's class does not have. "
                + "Name the parameters of one as the class's properties.");
        HashSet<string> taken = new(StringComparer.Ordinal);
        object?[] arguments = Array.ConvertAll(constructor.GetParameters(), parameter =>
        {
            string name = ClrView.CamelCase(parameter.Name!);
            taken.Add(name);
            return ClrValue.To(parameter.ParameterType, properties[name], $"'{name}' of a '{type}'");
        });
        object made = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        foreach ((string name, PropertyInfo property) in ClrView.PropertiesOf(type))
        {
            if (!taken.Contains(name) && properties.ContainsKey(name) && property.SetMethod is { IsPublic: true })
                property.SetValue(made, ClrValue.To(property.PropertyType, properties[name], $"'{name}' of a '{type}'"));
        }

        return made;
    }
}
