using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Compat.Php;
using Dispatching.Contracts;

namespace Dispatching.PhpWorker.Wire;

/// <summary>An object of a class of .NET: its public properties, in camel case.</summary>
internal sealed class ClrView(object target, string className, string fallback, IPhpObject? known = null) : IObjectView
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> s_properties = new();

    public string ClassName => className;

    public string Fallback => fallback;

    public IEnumerable<KeyValuePair<string, object?>> Read()
    {
        if (known is not null)
        {
            foreach (PhpEntry entry in known.GetProperties())
                yield return new(BareName(entry.Key.ToString()), entry.Value);
            yield break;
        }

        foreach ((string name, PropertyInfo property) in PropertiesOf(target.GetType()))
        {
            if (name != "isPropagationStopped")
                yield return new(name, property.GetValue(target));
        }

        if (target is StoppableEvent stoppable)
            yield return new(Views.Stopped, stoppable.IsPropagationStopped);
    }

    public void Write(string name, object? value)
    {
        if (name == Views.Stopped && target is StoppableEvent stoppable)
        {
            if (value is true)
                stoppable.StopPropagation();
            return;
        }

        PropertyInfo property = PropertiesOf(target.GetType()).FirstOrDefault(one => one.Name == name).Property
            ?? throw Views.Unwritable(target, name);
        string place = $"'{name}' of a '{target.GetType()}'";
        MethodInfo? setter = property.SetMethod is { IsPublic: true } own ? own : SetterOf(property);
        if (setter is not null)
        {
            object? taken = ClrValue.To(setter.GetParameters()[0].ParameterType, value, place);
            setter.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [taken], null);
        }
        else if (property.GetValue(target) is not IDictionary map || !TryFill(map, value, place))
            throw Views.Unwritable(target, name);
    }

    public void Remove(string name) => Write(name, null);

    /// <summary>The public properties of a type that anybody may read, by their names in PHP.</summary>
    public static (string Name, PropertyInfo Property)[] PropertiesOf(Type type) => s_properties.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => (CamelCase(property.Name), property)),
    ]);

    public static string CamelCase(string name) => string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));

    // Objects of Comodojo are changed by methods: SetContent.
    private static MethodInfo? SetterOf(PropertyInfo property) => property.ReflectedType!
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .FirstOrDefault(method => method.Name == "Set" + property.Name && method.GetParameters().Length == 1);

    private static bool TryFill(IDictionary map, object? value, string place)
    {
        if (map.IsReadOnly || !PhpArray.TryRead(value, out PhpArray? array))
            return false;
        Type type = map.GetType().GetInterfaces()
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            ?.GetGenericArguments()[1] ?? typeof(object);
        KeyValuePair<string, object?>[] pairs =
            [.. array.Select(entry => KeyValuePair.Create(entry.Key.ToString(), ClrValue.To(type, entry.Value, place)))];
        map.Clear();
        foreach ((string key, object? item) in pairs)
            map[key] = item;
        return true;
    }

    private static string BareName(string name) => name[(name.LastIndexOf('\0') + 1)..];
}
