using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;
using Dispatching.Contracts;

namespace Dispatching.Container;

/// <summary>Finds subscribers and <see cref="AsEventListenerAttribute"/>. Symfony's rules for what an attribute leaves out.</summary>
[RequiresUnreferencedCode(ListenerCatalogue.Untrimmed)]
[RequiresDynamicCode(ListenerCatalogue.Compiled)]
internal static partial class ListenerScanner
{
    private const BindingFlags Methods = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Scan(ListenerCatalogue catalogue, Type type)
    {
        if (!type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType
            && face.GetGenericTypeDefinition() == typeof(IEventSubscriber<>)
            && face.GenericTypeArguments[0] == type))
        {
            typeof(ListenerCatalogue).GetMethod(nameof(ListenerCatalogue.AddSubscriber))!
                .MakeGenericMethod(type).Invoke(catalogue, BindingFlags.DoNotWrapExceptions, null, [null], null);
        }

        bool listens = false;
        foreach (AsEventListenerAttribute attribute in AttributesOf(catalogue, type, $"{type}"))
            listens |= AddClass(catalogue, type, attribute);
        foreach (MethodInfo method in type.GetMethods(Methods | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            foreach (AsEventListenerAttribute attribute in AttributesOf(catalogue, method, $"{type}.{method.Name}"))
            {
                if (attribute.Method is not null)
                    catalogue.Refuse(
                        $"[AsEventListener] on '{type}.{method.Name}' names the method '{attribute.Method}'. "
                        + "On a method it means that method: leave the name out.");
                else
                    listens |= Add(catalogue, type, method, attribute);
            }
        }

        if (listens)
            catalogue.RegisterService(type);
    }

    /// <summary>The types of an assembly.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be loaded.</exception>
    public static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            throw new InvalidOperationException(
                $"The assembly '{assembly.GetName().Name}' cannot be scanned for listeners: {error.LoaderExceptions[0]?.Message} "
                + "Put what it needs beside it, or register its listeners one by one.",
                error);
        }
    }

    private static IEnumerable<AsEventListenerAttribute> AttributesOf(ListenerCatalogue catalogue, MemberInfo member, string name)
    {
        try
        {
            return member.GetCustomAttributes<AsEventListenerAttribute>(inherit: false);
        }
        catch (Exception error) when (error is ArgumentNullException or TypeLoadException or IOException or CustomAttributeFormatException)
        {
            catalogue.Refuse(
                $"[AsEventListener] on '{name}' cannot be read: {error.Message} Name an event, and classes that can be loaded.");
            return [];
        }
    }

    private static MethodInfo? FindMethod(Type type, AsEventListenerAttribute attribute)
    {
        foreach (string name in MethodNames(attribute))
        {
            if (type.GetMethod(name, Methods) is { } method)
                return method;
        }

        return null;
    }

    private static IEnumerable<string> MethodNames(AsEventListenerAttribute attribute)
    {
        if (attribute.Method is not null)
            return [attribute.Method];
        string? eventName = attribute.Event ?? attribute.EventType?.Name;
        return eventName is null ? ["Invoke"] : [MethodNameOf(eventName), "Invoke"];
    }

    private static bool AddClass(ListenerCatalogue catalogue, Type type, AsEventListenerAttribute attribute)
    {
        try
        {
            return Add(catalogue, type, FindMethod(type, attribute), attribute);
        }
        catch (AmbiguousMatchException)
        {
            string name = MethodNames(attribute).First(name => type.GetMember(name, MemberTypes.Method, Methods).Length > 1);
            catalogue.Refuse(
                $"[AsEventListener] on '{type}' for the event '{attribute.Event ?? attribute.EventType?.FullName}' "
                + $"finds several methods '{name}'. "
                + "Put the attribute on the one that listens, or name another with Method.");
            return false;
        }
    }

    private static string MethodNameOf(string eventName) =>
        "On" + NotAWord().Replace(WordStart().Replace(eventName, word => word.Value.ToUpperInvariant()), "");

    private static bool Add(ListenerCatalogue catalogue, Type type, MethodInfo? method, AsEventListenerAttribute attribute)
    {
        string about = $"[AsEventListener] on '{type}'";
        string place = method is null ? about : $"[AsEventListener] on '{type}.{method.Name}'";
        if (method is null)
            return Refuse(
                $"{about} for the event '{attribute.Event ?? attribute.EventType?.FullName}' "
                + $"finds no method '{attribute.Method ?? "On… or Invoke"}'. Name one with Method.");
        if (attribute is not { Before: not null, After: not null, BeforeNames: not null, AfterNames: not null }
            || attribute.Before.Contains(null) || attribute.After.Contains(null)
            || attribute.BeforeNames.Contains(null) || attribute.AfterNames.Contains(null))
        {
            return Refuse($"{about}: what '{method.Name}' comes before or after is null. Name classes or listeners, or leave it out.");
        }

        if (type.IsAbstract)
            return Refuse(
                $"{about}: the class is abstract, so it cannot be made for '{method.Name}'. "
                + "Put the attribute on classes that can be made.");
        if (method.IsStatic || method.IsGenericMethodDefinition)
            return Refuse($"{about}: '{method.Name}' is {(method.IsStatic ? "static" : "generic")}. Let a method of the object listen.");

        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length is 0 or > 2
            || parameters[0].ParameterType is { IsValueType: true } or { IsByRef: true } or { IsPointer: true })
            return Refuse(
                $"{about}: '{method.Name}' takes no event. "
                + "Its first parameter must be the event, its second may be an EventContext or a CancellationToken.");
        Type eventType = attribute.EventType ?? parameters[0].ParameterType;
        if (attribute.Event is null && (eventType == typeof(object) || eventType == typeof(StoppableEvent) || eventType.IsInterface))
            return Refuse(
                $"{about}: '{method.Name}' takes a '{eventType}', under whose name nothing is dispatched. "
                + "Name the event in the attribute, or take its own type.");
        if (!parameters[0].ParameterType.IsAssignableFrom(eventType))
            return Refuse(
                $"{about}: '{method.Name}' takes a '{parameters[0].ParameterType}', not the event '{eventType}'. "
                + "Let it take the event or a base of it.");
        if (KindOf(method, parameters) is not { } kind)
            return Refuse(
                $"{about}: '{method.Name}' returns a '{method.ReturnType}' with parameters that no listener has. "
                + "Return nothing, or a task; a CancellationToken goes with a task.");

        Type shape = DelegateOf(kind, parameters[0].ParameterType);
        catalogue.Add(attribute.Dispatcher, new ContainerListener
        {
            Service = type,
            EventType = eventType,
            EventName = attribute.Event,
            Kind = kind,
            MethodName = method.Name,
            Method = service => method.CreateDelegate(shape, service),
            Member = method,
            Place = place,
            Priority = attribute.DeclaredPriority,
            Before = [.. attribute.Before.Select(other => other.FullName ?? other.Name), .. attribute.BeforeNames],
            After = [.. attribute.After.Select(other => other.FullName ?? other.Name), .. attribute.AfterNames],
        });
        return true;

        bool Refuse(string error)
        {
            catalogue.Refuse(error);
            return false;
        }
    }

    private static ListenerKind? KindOf(MethodInfo method, ParameterInfo[] parameters)
    {
        Type? second = parameters.Length > 1 ? parameters[1].ParameterType : null;
        int extra = second is null ? 0 : second == typeof(CancellationToken) ? 1 : second == typeof(EventContext) ? 2 : -1;
        if (extra < 0)
            return null;
        if (method.ReturnType == typeof(void))
            return extra == 1 ? null : extra == 0 ? ListenerKind.Action : ListenerKind.ActionWithContext;
        if (method.ReturnType == typeof(ValueTask))
            return ListenerKind.ValueTask + extra;
        return method.ReturnType == typeof(Task) ? ListenerKind.Task + extra : null;
    }

    private static Type DelegateOf(ListenerKind kind, Type eventType) => kind switch
    {
        ListenerKind.Action => typeof(Action<>).MakeGenericType(eventType),
        ListenerKind.ActionWithContext => typeof(Action<,>).MakeGenericType(eventType, typeof(EventContext)),
        ListenerKind.ValueTask => typeof(Func<,>).MakeGenericType(eventType, typeof(ValueTask)),
        ListenerKind.ValueTaskWithCancellation => typeof(Func<,,>).MakeGenericType(eventType, typeof(CancellationToken), typeof(ValueTask)),
        ListenerKind.ValueTaskWithContext => typeof(Func<,,>).MakeGenericType(eventType, typeof(EventContext), typeof(ValueTask)),
        ListenerKind.Task => typeof(Func<,>).MakeGenericType(eventType, typeof(Task)),
        ListenerKind.TaskWithCancellation => typeof(Func<,,>).MakeGenericType(eventType, typeof(CancellationToken), typeof(Task)),
        _ => typeof(Func<,,>).MakeGenericType(eventType, typeof(EventContext), typeof(Task)),
    };

    [GeneratedRegex(@"(?<=\b|_)[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAWord();
}
