using System.Reflection;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Container;

/// <content>What a method has to be, to listen.</content>
internal sealed partial class ListenerScanner
{
    private bool Add(Type type, Type declaring, MethodInfo? method, AsEventListenerAttribute attribute)
    {
        string about = About(type, declaring);
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

        if (method.IsStatic || method.IsGenericMethodDefinition)
            return Refuse($"{about}: '{method.Name}' is {(method.IsStatic ? "static" : "generic")}. Let a method of the object listen.");

        ParameterInfo[] parameters = method.GetParameters();
        if (parameters is [{ ParameterType.IsValueType: true }, ..])
            return Refuse(
                $"{about}: '{method.Name}' takes a '{Shown(parameters[0].ParameterType)}', which is a struct. "
                + "An event is an object that all listeners share: make it a class.");
        if (parameters.Length > 2
            || parameters is [{ ParameterType: { IsByRef: true } or { IsPointer: true } }, ..])
            return Refuse(
                $"{about}: '{method.Name}' takes no event. "
                + "Its first parameter must be the event, its second may be an EventContext or a CancellationToken.");
        if (parameters.Length == 0 && attribute is { Event: null, EventType: null })
            return Refuse(
                $"{about}: '{method.Name}' takes no event, and the attribute names none. "
                + "Name it in the attribute, as in [AsEventListener(\"cache.clear\")], or let the method take the event.");

        // A method that takes nothing takes any event.
        Type taken = parameters.Length == 0 ? typeof(object) : parameters[0].ParameterType;
        Type eventType = attribute.EventType ?? taken;
        if (attribute.Event is null && (eventType == typeof(object) || eventType == typeof(StoppableEvent)))
            return Refuse(
                $"{about}: '{method.Name}' takes a '{eventType}', and nothing is dispatched that is just one. "
                + "Name the event in the attribute, or take its own type.");
        if (!taken.IsAssignableFrom(eventType))
            return Refuse(
                $"{about}: '{method.Name}' takes a '{taken}', not the event '{eventType}'. "
                + "Let it take the event or a base of it.");
        if (ListenerForm.FaultOf(method) is { } fault)
            return Refuse($"{about}: '{method.Name}' {fault}.");
        if (method.ReturnType.IsConstructedGenericType && TaskResult.IsOf(method.ReturnType))
            return Refuse(
                $"{about}: '{method.Name}' returns a '{Shown(method.ReturnType)}', whose result nothing takes. "
                + $"Return a '{(method.ReturnType.IsValueType ? nameof(ValueTask) : nameof(Task))}', and put the result into the event.");
        if (KindOf(method, parameters) is not { } kind)
            return Refuse(
                $"{about}: '{method.Name}' returns a '{method.ReturnType}' with parameters that no listener has. "
                + "Return nothing, or a task; a CancellationToken goes with a task.");

        Func<object, Delegate> bind = Binder(method, kind, parameters.Length == 0 ? null : taken);
        catalogue.Add(attribute.Dispatcher, new ContainerListener
        {
            Service = type,
            EventType = eventType,
            EventName = attribute.Event,
            Kind = kind,
            MethodName = method.Name,
            Method = bind,
            Member = method,
            Place = $"[AsEventListener] on '{declaring}.{method.Name}'",
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

    private static Func<object, Delegate> Binder(MethodInfo method, ListenerKind kind, Type? taken)
    {
        if (taken is not null)
        {
            Type shape = DelegateOf(kind, taken);
            return service => method.CreateDelegate(shape, service);
        }

        Type bare = kind switch
        {
            ListenerKind.Action => typeof(Action),
            ListenerKind.Task => typeof(Func<Task>),
            _ => typeof(Func<ValueTask>),
        };
        return service => ParameterlessListener.Find(method.CreateDelegate(bare, service))!;
    }

    private static string About(Type type, Type declaring) =>
        declaring == type ? $"[AsEventListener] on '{type}'" : $"[AsEventListener] on '{declaring}', of which '{type}' is one";

    // As it is written in C#: Task<Int32>, not Task`1[System.Int32].
    private static string Shown(Type type) => type.IsConstructedGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Shown))}>"
        : type.Name;

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
}
