using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>Finds methods by name, and makes listeners of those that take an event.</summary>
internal static class EventMethod
{
    private const BindingFlags Anywhere =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    // Weak, so that the types of an unloaded plugin can go.
    private static readonly ConditionalWeakTable<MethodInfo, Delegate> s_compiled = [];

    /// <summary>A method that takes an event: first and alone, or with the context or the event's name; or that takes nothing.</summary>
    public static MethodInfo FindEvent(Type type, string name) => Only(type, name, [.. Named(type, name).Where(TakesEvent)], "an event");

    /// <summary>A method that takes a hook's parameters.</summary>
    public static MethodInfo FindHook(Type type, string name)
    {
        MethodInfo[] named = Named(type, name);
        MethodInfo[] plain =
            [.. named.Where(method => method.GetParameters() is [{ } only] && only.ParameterType == typeof(HookArguments))];
        if (plain.Length == 0)
            plain = [.. named.Where(method =>
                method.GetParameters().All(parameter => !typeof(IStoppableEvent).IsAssignableFrom(parameter.ParameterType)))];
        return Only(type, name, plain, "the hook's parameters");
    }

    /// <summary>Makes a listener of a method. How it is called is compiled now, once for each method.</summary>
    public static CiviListener Listen(object? target, MethodInfo method, ListenerSite? site = null)
    {
        ListenerForm.Check(method);
        return new MethodListener(target, method, Compile(target, method, HookFunction.NameOf(method))) { Site = site };
    }

    /// <summary>
    /// Makes the call of a delegate that takes an event, or nothing, and returns a value, or has a form that the dispatcher does not know.
    /// </summary>
    /// <returns><see langword="null"/> where it takes something else.</returns>
    public static EventCall? Wrap(Delegate listener)
    {
        MethodInfo invoke = listener.GetType().GetMethod("Invoke")!;
        return TakesEvent(invoke) ? Compile(listener, invoke, HookFunction.NameOf(listener.Method)) : null;
    }

    private static EventCall Compile(object? target, MethodInfo method, string name)
    {
        Type eventType = EventTypeOf(method);
        Delegate compiled = s_compiled.GetValue(method, CompileCall);
        if (compiled is Func<object?, object, EventContext, ValueTask> awaited)
        {
            Func<object, EventContext, ValueTask> one = (@event, context) => awaited(target, @event, context);
            return new EventCall(one, ListenerKind.ValueTaskWithContext, eventType);
        }

        if (compiled is Func<object?, object, EventContext, object?> function)
            return EventCall.Of((@event, context) => function(target, @event, context), eventType, name);
        var called = (Action<object?, object, EventContext>)compiled;
        Action<object, EventContext> call = (@event, context) => called(target, @event, context);
        return new EventCall(call, ListenerKind.ActionWithContext, eventType);
    }

    private static Delegate CompileCall(MethodInfo method)
    {
        ParameterExpression target = Expression.Parameter(typeof(object));
        ParameterExpression @event = Expression.Parameter(typeof(object));
        ParameterExpression context = Expression.Parameter(typeof(EventContext));
        Expression[] passed = [.. method.GetParameters().Select(parameter => Pass(parameter, @event, context))];
        Expression? instance = method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!);
        Expression call = Expression.Call(instance, method, passed);
        if (HookResult.IsTask(method.ReturnType))
            return Expression.Lambda<Func<object?, object, EventContext, ValueTask>>(
                HookResult.Finish(call), target, @event, context).Compile();
        return MayGiveTask(method.ReturnType)
            ? Expression.Lambda<Func<object?, object, EventContext, object?>>(call, target, @event, context).Compile()
            : Expression.Lambda<Action<object?, object, EventContext>>(
                Expression.Block(typeof(void), call), target, @event, context).Compile();
    }

    /// <summary>The type of event that a method takes; one that takes nothing takes any.</summary>
    public static Type EventTypeOf(MethodInfo method) => method.GetParameters() is [{ } first, ..] ? first.ParameterType : typeof(object);

    /// <exception cref="ArgumentException">The event is of another type than the listener takes.</exception>
    public static void CheckType(CiviListener listener, object @event, string eventName)
    {
        if (!listener.EventType.IsInstanceOfType(@event))
        {
            throw new ArgumentException(
                $"The listener '{listener.Describe(eventName, 0).Name}' of '{eventName}' takes a '{listener.EventType}',"
                + $" but the event is a '{@event.GetType()}'. Let it take that, or dispatch another event.",
                nameof(@event));
        }
    }

    private static bool MayGiveTask(Type type) => type.IsAssignableFrom(typeof(Task));

    private static Expression Pass(ParameterInfo parameter, ParameterExpression @event, ParameterExpression context)
    {
        if (parameter.Position == 0)
            return Expression.Convert(@event, parameter.ParameterType);
        if (parameter.ParameterType == typeof(EventContext))
            return context;
        return Expression.Property(
            context, parameter.ParameterType == typeof(string) ? nameof(EventContext.EventName) : nameof(EventContext.CancellationToken));
    }

    private static bool TakesEvent(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return !method.ContainsGenericParameters && (parameters.Length == 0
            || (!parameters[0].ParameterType.IsValueType
                && !parameters[0].ParameterType.IsByRef
                && parameters[0].ParameterType != typeof(string)
                && parameters.Skip(1).All(parameter =>
                    parameter.ParameterType == typeof(EventContext)
                    || parameter.ParameterType == typeof(string)
                    || parameter.ParameterType == typeof(CancellationToken))));
    }

    private static MethodInfo[] Named(Type type, string name) =>
        [.. type.GetMethods(Anywhere).Where(method => method.Name.Equals(name, StringComparison.Ordinal))];

    private static MethodInfo Only(Type type, string name, MethodInfo[] found, string takes) => found.Length switch
    {
        1 => found[0],
        0 => throw new ArgumentException($"'{type}' has no method '{name}' that takes {takes}. Write one, or name another.", nameof(name)),
        _ => throw new ArgumentException(
            $"'{type}' has {found.Length} methods '{name}' that take {takes}. Leave one of them.", nameof(name)),
    };
}
