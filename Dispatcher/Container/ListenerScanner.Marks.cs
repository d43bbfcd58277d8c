using System.Reflection;
using Dispatching.Contracts;

namespace Dispatching.Container;

/// <content>The attributes of types, and those that nothing is made of.</content>
internal sealed partial class ListenerScanner
{
    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    /// <summary>Refuses the attributes of a class that cannot be made, unless classes are scanned that derive from it.</summary>
    private void Expect(Type type)
    {
        string what = type.IsAbstract ? "is abstract" : "has type parameters";
        foreach (string place in PlacesOf(type))
        {
            catalogue.ExpectBase(
                type,
                $"{place} is heard by nobody: '{type}' {what}, and no class that can be made and derives from it is scanned. "
                + "Scan one, or put the attribute on a class that can be made.");
        }
    }

    /// <summary>Refuses the attributes of a base that can be made itself and is in another assembly, unless that is scanned, too.</summary>
    private void ExpectScanned(Type type, Type declaring)
    {
        if (declaring.Assembly == type.Assembly || !_expected.Add(declaring))
            return;
        foreach (string place in PlacesOf(declaring))
        {
            catalogue.ExpectScanned(
                declaring,
                $"{place} is heard by nobody: '{declaring}' can be made, so that its attributes are not those of '{type}', which derives "
                + $"from it, and its assembly '{declaring.Assembly.GetName().Name}' is not scanned. Scan that, too, or put the attribute "
                + $"on a method of '{type}'.");
        }
    }

    /// <summary>Refuses the attributes of what no class derives from: a static class, a struct, an interface.</summary>
    private void Refuse(Type type)
    {
        (string what, string advice) = type switch
        {
            { IsInterface: true } => ("an interface", "Put the attribute on the method of each class that implements it."),
            { IsValueType: true } => ("a struct, and each who asks for one has another", "Make it a class."),
            _ => ("static", "Make it a class of which there can be an object."),
        };
        foreach (string place in PlacesOf(type))
            catalogue.Refuse($"{place} is heard by nobody: '{type}' is {what}. {advice}");
    }

    private IEnumerable<string> PlacesOf(Type type)
    {
        MarkedType marked = MarkedOf(type);
        return marked.Attributes.Select(attribute => $"[AsEventListener] on '{type}'{EventOf(attribute)}")
            .Concat(marked.Methods.Select(one => $"[AsEventListener] on '{type}.{one.Method.Name}'"));
    }

    private static string EventOf(AsEventListenerAttribute attribute) =>
        (attribute.Event ?? attribute.EventType?.FullName) is { } name ? $" for the event '{name}'" : "";

    private MarkedType MarkedOf(Type type)
    {
        if (_marked.TryGetValue(type, out MarkedType? known))
            return known;
        const BindingFlags Declared = Methods | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var marked = new MarkedType(
            AttributesOf(type, $"{type}"),
            [
                .. type.GetMethods(Declared).Select(method => (method, AttributesOf(method, $"{type}.{method.Name}")))
                    .Where(one => one.Item2.Length > 0),
            ]);
        _marked.Add(type, marked);
        return marked;
    }

    private AsEventListenerAttribute[] AttributesOf(MemberInfo member, string name)
    {
        try
        {
            return [.. member.GetCustomAttributes<AsEventListenerAttribute>(inherit: false)];
        }
        catch (Exception error) when (error is ArgumentNullException or TypeLoadException or IOException or CustomAttributeFormatException)
        {
            catalogue.Refuse(
                $"[AsEventListener] on '{name}' cannot be read: {error.Message} Name an event, and classes that can be loaded.");
            return [];
        }
    }

    /// <summary>The attributes of a type, and of the methods that it declares.</summary>
    private sealed record MarkedType(
        AsEventListenerAttribute[] Attributes, (MethodInfo Method, AsEventListenerAttribute[] Attributes)[] Methods)
    {
        public bool IsEmpty => Attributes.Length == 0 && Methods.Length == 0;
    }
}
