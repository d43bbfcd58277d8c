using Compat.Php;

namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary>Invokes a hook without parameters.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A parameter's name is one that events need for themselves, or names and values differ in number. No listener was called.
    /// </exception>
    /// <exception cref="DispatchPolicyException">The dispatch policy forbids the hook.</exception>
    /// <exception cref="InvalidOperationException">
    /// A listener or a module's function is asynchronous, and no listener was called; or the hook has more than six parameters, and modules
    /// cannot take them.
    /// </exception>
    public object Invoke(string hook) => Invoke(hook, [], []);

    /// <summary>Invokes a hook with any number of parameters. Modules take six at most.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Invoke(string hook, ReadOnlySpan<string> names, Span<object?> values)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, values.Length);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var slots = values.ToArray();
        var e = new GenericHookEvent(parameters, slots, slots.Length, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = ArrayShapes.Restore(values[i], e.Read(i));
        }
    }

    /// <summary>Invokes a hook and awaits its listeners and modules, one after the other, synchronous ones included.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<object> InvokeAsync(string hook, string[] names, object?[] values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, values.Length);
        var e = new GenericHookEvent(parameters, [.. values], values.Length, ulong.MaxValue);

        // Not awaited here: what is given in vain is refused at the call.
        return FinishAsync(RunAsync(own, e, cancellationToken), e, values);
    }

    private static async ValueTask<object> FinishAsync(ValueTask<object> running, GenericHookEvent @event, object?[] values)
    {
        try
        {
            return await running.ConfigureAwait(true);
        }
        finally
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = ArrayShapes.Restore(values[i], @event.Read(i));
        }
    }

    /// <summary>
    /// Invokes a hook with a number of parameters, which are called <c>arg1</c>, <c>arg2</c> and so on. It is logged: give names.
    /// </summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="count">How many parameters there are.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Invoke(string hook, int count, Span<object?> values)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PolicyLog.Unnamed(_dispatcher.Logger, "hook_" + hook);
        string[] names = [.. Enumerable.Range(1, count).Select(number =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"arg{number}"))];
        return Invoke(hook, names, values);
    }

    private static string[] Checked(CiviEvent hook, ReadOnlySpan<string> names, int count) => names.Length == count
        ? hook.Parameters(names)
        : throw new ArgumentException(
            $"The hook '{hook.Name}' was invoked with {names.Length} names and {count} values. Name each parameter once.", nameof(names));
}
