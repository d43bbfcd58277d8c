using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Dispatching.Engine;

namespace Compat.Mibew.Listeners;

/// <summary>
/// A method of a plugin that returns a value, found by its name. As in PHP, nobody takes the value; if it is a task, it is awaited.
/// </summary>
internal sealed class PluginFunction(IPlugin plugin, MethodInfo method)
{
    private readonly int _count = method.GetParameters().Length;

    private bool IsAsynchronous => TaskResult.IsOf(method.ReturnType);

    /// <summary>The call in a synchronous trigger; <see langword="null"/> where the method is known to be awaited.</summary>
    public Action<EventArguments>? Call => IsAsynchronous ? null : CallAtOnce;

    /// <summary>The method of a name, as <see cref="PluginMethod.Find"/> looks for it.</summary>
    [RequiresUnreferencedCode("Finds methods of plugins by name.")]
    public static PluginFunction? Find(IPlugin plugin, string name) =>
        PluginMethod.Named(plugin, name).FirstOrDefault(Fits) is { } method ? new PluginFunction(plugin, method) : null;

    public async ValueTask CallAsync(EventArguments arguments, CancellationToken cancellationToken) =>
        await TaskResult.OfAsync(Invoke(arguments, cancellationToken)).ConfigureAwait(true);

    private static bool Fits(MethodInfo method) =>
        !method.ReturnType.IsByRefLike && !method.ReturnType.IsPointer && !method.ReturnType.IsByRef
        && method.ReturnType != typeof(void)
        && method.GetParameters() switch
        {
            [] => true,
            [{ } only] => only.ParameterType.IsAssignableFrom(typeof(EventArguments)),
            [{ } first, { } second] =>
                first.ParameterType.IsAssignableFrom(typeof(EventArguments)) && second.ParameterType == typeof(CancellationToken),
            _ => false,
        };

    private void CallAtOnce(EventArguments arguments)
    {
        if (TaskResult.Is(Invoke(arguments, default)))
        {
            throw new InvalidOperationException(
                $"The method '{plugin.GetType()}.{method.Name}' gave a task, which must be awaited. Trigger the event with"
                + " TriggerEventAsync.");
        }
    }

    private object? Invoke(EventArguments arguments, CancellationToken cancellationToken)
    {
        object[] all = [arguments, cancellationToken];
        return method.Invoke(
            method.IsStatic ? null : plugin, BindingFlags.DoNotWrapExceptions, null, all[.._count], CultureInfo.InvariantCulture);
    }
}
