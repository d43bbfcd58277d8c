using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>A method of a component, found by name once a class.</summary>
internal sealed class ComponentMethod
{
    private static readonly ConditionalWeakTable<Type, ConcurrentDictionary<(string Name, int Count), ComponentMethod>> s_known = [];

    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;

    private ComponentMethod(MethodInfo method)
    {
        ListenerForm.Check(method);
        _method = method;
        _parameters = method.GetParameters();
    }

    private bool IsAsynchronous => TaskResult.IsOf(_method.ReturnType);

    /// <exception cref="MissingMethodException">There is none.</exception>
    public static ComponentMethod Of(object component, string name, int count) =>
        s_known.GetValue(component.GetType(), static _ => new ConcurrentDictionary<(string Name, int Count), ComponentMethod>())
            .GetOrAdd((name, count), static (key, type) => Find(type, key.Name, key.Count), component.GetType());

    public void Call(object component, object?[] arguments)
    {
        if (IsAsynchronous)
            throw new InvalidOperationException(
                $"The method '{component.GetType()}.{_method.Name}' returns a task, so it must be awaited. It was not called."
                + " Fire the event with FireAsync.");
        if (TaskResult.Is(Invoke(component, arguments)))
            throw new InvalidOperationException(
                $"The method '{component.GetType()}.{_method.Name}' gave a task, which must be awaited. Fire the event with FireAsync.");
    }

    public async ValueTask CallAsync(object component, object?[] arguments) =>
        await TaskResult.OfAsync(Invoke(component, arguments)).ConfigureAwait(true);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Listener says that it needs methods that are not trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static ComponentMethod Find(Type type, string name, int count)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            MethodInfo[] named =
            [
                .. at.GetMethods(
                    BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    .Where(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !method.IsGenericMethodDefinition)
                    .OrderBy(method => !method.Name.Equals(name, StringComparison.Ordinal)),
            ];
            if (named.Length > 0)
                return new ComponentMethod(Array.Find(named, method => ArgumentBinding.Fits(method.GetParameters(), count)) ?? named[0]);
        }

        throw new MissingMethodException($"The component's class '{type}' has no method '{name}'. Name one that it has.");
    }

    private object? Invoke(object component, object?[] arguments)
    {
        if (!ArgumentBinding.Takes(_parameters, arguments))
        {
            throw new InvalidOperationException(
                $"The method '{component.GetType()}.{_method.Name}' takes {ArgumentBinding.Shown(_parameters)},"
                + $" but the listener has {ArgumentBinding.Shown(arguments)}. Give it those that the method takes.");
        }

        return _method.Invoke(
            component, BindingFlags.DoNotWrapExceptions, null, ArgumentBinding.Bind(_parameters, arguments), CultureInfo.InvariantCulture);
    }
}
