using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>
/// What all systems ask of a listener's form: that what it begins can be awaited. Every verb that takes a listener asks it before anything
/// has changed. Safe for use by several threads at once.
/// </summary>
public static class ListenerForm
{
    /// <summary>Refuses a listener whose work, or whose failure, nobody would wait for.</summary>
    /// <param name="listener">The listener, in a delegate of any type.</param>
    /// <param name="expression">How it was written, for a lambda.</param>
    /// <exception cref="ArgumentException">
    /// It is <c>async void</c>; it is a lambda that lets a <see cref="ValueTask"/> go; or it combines several asynchronous listeners in one
    /// delegate, which gives the task of the last one alone.
    /// </exception>
    public static void Check(Delegate listener, string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        if (!listener.HasSingleTarget)
        {
            CheckEach(listener, expression);
            return;
        }

        if (CheckedMethods.Knows(listener))
            return;
        MethodInfo method = listener.Method;
        if (FaultOf(method) is { } fault)
            throw new ArgumentException(Refusal(Name(listener, expression), fault), nameof(listener));
        CheckedMethods.Remember(listener, method);
    }

    /// <summary>
    /// Refuses a listener whose work, or whose failure, nobody would wait for; also a lazy one, where its method is known already.
    /// </summary>
    /// <param name="definition">The listener, as a registry gets it.</param>
    /// <exception cref="ArgumentException">As for <see cref="Check(Delegate, string)"/>.</exception>
    public static void Check(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Delegate? listener = definition.Listener;
        if (listener is null
            && definition.Kind is ListenerKind.Action or ListenerKind.ActionWithContext
            && definition is { Method: { } method, ServiceType: { } service }
            && UnmadeService.MethodOf(service, method) is { } unmade
            && !MayBeOverridden(unmade.Method.Method, service))
        {
            listener = unmade.Method;
        }

        if (listener is not null)
            Check(Original(listener), definition.Expression);
    }

    /// <summary>Refuses a method that is <c>async void</c>.</summary>
    /// <param name="method">The method, which was found by its name.</param>
    /// <exception cref="ArgumentException">It is.</exception>
    public static void Check(MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (FaultOf(method) is { } fault)
            throw new ArgumentException(Refusal($"{method.DeclaringType}.{method.Name}", fault), nameof(method));
    }

    /// <summary>The listener as it was added, of a delegate that may be the form in which it is called.</summary>
    /// <param name="listener">The delegate.</param>
    /// <returns>The listener.</returns>
    public static Delegate Original(Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return listener.Target is AdaptedListener adapted ? adapted.Listener : listener;
    }

    /// <summary>What is wrong with a method, as the end of a sentence that begins with its name, or <see langword="null"/>.</summary>
    internal static string? FaultOf(MethodInfo method)
    {
        if (method.ReturnType != typeof(void))
            return null;
        if (method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            return "is 'async void': nothing can await it, and an exception of it would end the process. Let it return a Task";
        return DiscardedTask.Of(method) is { } task
            ? $"lets a '{task}' go, because a delegate that returns nothing was made of it. "
                + "Write the type of its parameter, as in (OrderPlaced e) => …, or await the task: async e => await …"
            : null;
    }

    /// <summary>Whether the object that is made in the end may have another method there, as one of a derived class.</summary>
    internal static bool MayBeOverridden(MethodInfo method, Type service) =>
        method is { IsVirtual: true, IsFinal: false } && !service.IsSealed && method.DeclaringType?.IsSealed != true;

    private static void CheckEach(Delegate listener, string? expression)
    {
        if (TaskResult.IsOf(listener.Method.ReturnType))
            throw new ArgumentException(
                Refusal(
                    Name(listener, expression),
                    "combines several asynchronous methods in one delegate, which gives the task of the last one alone. "
                    + "Add each of them on its own"),
                nameof(listener));
        foreach (Delegate one in listener.GetInvocationList())
            Check(one, expression);
    }

    private static string Name(Delegate listener, string? expression) =>
        expression is not null && ListenerNaming.IsAnonymous(listener) ? expression : ListenerNaming.FromMethod(listener);

    private static string Refusal(string name, string fault) => $"The listener '{name}' {fault}.";
}
