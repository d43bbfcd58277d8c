using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;
using Dispatching.Contracts;

namespace Dispatching.Container;

/// <summary>
/// Finds subscribers and <see cref="AsEventListenerAttribute"/> in an assembly. Symfony's rules for what an attribute leaves out. An
/// attribute on a class that is abstract or has type parameters counts for each class that can be made and derives from it.
/// </summary>
/// <param name="catalogue">Where to register them.</param>
[RequiresUnreferencedCode(ListenerCatalogue.Untrimmed)]
[RequiresDynamicCode(ListenerCatalogue.Compiled)]
internal sealed partial class ListenerScanner(ListenerCatalogue catalogue)
{
    private const BindingFlags Methods = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<Type, MarkedType> _marked = [];
    private readonly HashSet<Type> _expected = [];

    /// <exception cref="InvalidOperationException">A type of the assembly cannot be loaded.</exception>
    public void Scan(Assembly assembly)
    {
        foreach (Type type in TypesOf(assembly))
        {
            if (SubscribesItself(type))
                AddSubscriber(type);
            if (type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
                AddListeners(type);
            else if (type is { IsClass: true } and not { IsAbstract: true, IsSealed: true })
                Expect(type);
            else
                Refuse(type);
        }
    }

    private static Type[] TypesOf(Assembly assembly)
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

    private static bool SubscribesItself(Type type) => type.IsClass && type.GetInterfaces().Any(face =>
        face.IsGenericType
        && face.GetGenericTypeDefinition() == typeof(IEventSubscriber<>)
        && face.GenericTypeArguments[0] == type);

    private void AddSubscriber(Type type)
    {
        if (type.IsGenericTypeDefinition)
            catalogue.ExpectSubscriber(
                type,
                $"The subscriber '{type}' has type parameters, so scanning does not know which classes of it there shall be. "
                + "Register each: the subscriber with its types.");
        else
            typeof(ListenerCatalogue).GetMethod(nameof(ListenerCatalogue.AddSubscriber))!
                .MakeGenericMethod(type).Invoke(catalogue, BindingFlags.DoNotWrapExceptions, null, [null], null);
    }

    /// <summary>Adds what a class that can be made says, and what the bases say that cannot be made themselves.</summary>
    private void AddListeners(Type type)
    {
        bool listens = false;
        var said = new HashSet<(string?, string?, Type?, string?)>();
        var overridden = new HashSet<RuntimeMethodHandle>();
        for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            if (declaring != type && declaring is { IsAbstract: false, IsGenericType: false })
            {
                ExpectScanned(type, declaring);
                continue;
            }

            MarkedType marked = MarkedOf(declaring);
            if (declaring != type && !marked.IsEmpty)
                catalogue.Hears(Definition(declaring));

            // What a class says again, it says in place of its base.
            foreach (AsEventListenerAttribute attribute in marked.Attributes.Where(attribute => !said.Contains(Said(attribute))))
                listens |= AddClass(type, declaring, attribute);
            said.UnionWith(marked.Attributes.Select(Said));
            foreach ((MethodInfo method, AsEventListenerAttribute[] attributes) in marked.Methods)
            {
                if (!overridden.Add(method.GetBaseDefinition().MethodHandle))
                    continue;
                foreach (AsEventListenerAttribute attribute in attributes)
                    listens |= AddMethod(type, declaring, method, attribute);
            }
        }

        if (listens)
            catalogue.RegisterService(type);
    }

    private static (string?, string?, Type?, string?) Said(AsEventListenerAttribute attribute) =>
        (attribute.Dispatcher, attribute.Event, attribute.EventType, attribute.Method);

    private bool AddMethod(Type type, Type declaring, MethodInfo method, AsEventListenerAttribute attribute)
    {
        if (attribute.Method is not null)
            catalogue.Refuse(
                $"[AsEventListener] on '{declaring}.{method.Name}' names the method '{attribute.Method}'. "
                + "On a method it means that method: leave the name out.");
        else if (method.Name.StartsWith('<'))
            catalogue.Refuse(
                $"[AsEventListener] on '{declaring}.{method.Name}' is on a lambda or a local function, which no container calls. "
                + "Put it on a method of a class.");
        else
            return Add(type, declaring, declaring == type ? method : Inherited(type, method), attribute);
        return false;
    }

    /// <summary>The method of a base as a class has it: its own, where it overrides it.</summary>
    private static MethodInfo Inherited(Type type, MethodInfo method) => method.IsVirtual
        ? type.GetMethods(Methods).FirstOrDefault(
            own => own.GetBaseDefinition().MethodHandle == method.GetBaseDefinition().MethodHandle) ?? method
        : method;

    private bool AddClass(Type type, Type declaring, AsEventListenerAttribute attribute)
    {
        try
        {
            return Add(type, declaring, FindMethod(type, attribute), attribute);
        }
        catch (AmbiguousMatchException)
        {
            string name = MethodNames(attribute).First(name => type.GetMember(name, MemberTypes.Method, Methods).Length > 1);
            catalogue.Refuse(
                $"{About(type, declaring)} for the event '{attribute.Event ?? attribute.EventType?.FullName}' "
                + $"finds several methods '{name}'. "
                + "Put the attribute on the one that listens, or name another with Method.");
            return false;
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

    private static string MethodNameOf(string eventName) =>
        "On" + NotAWord().Replace(WordStart().Replace(eventName, word => word.Value.ToUpperInvariant()), "");

    [GeneratedRegex(@"(?<=\b|_)[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAWord();
}
