namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary>Invokes a hook without parameters.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <returns>What modules and hook-style listeners returned, merged into a <see cref="PhpArray"/>; <see langword="true"/> where nothing came back.</returns>
    /// <exception cref="ArgumentException">A parameter's name is one that events need for themselves, or names and values differ in number. No listener was called.</exception>
    /// <exception cref="DispatchPolicyException">The dispatch policy forbids the hook.</exception>
    /// <exception cref="InvalidOperationException">A listener or a module's function is asynchronous, and none was called; or modules would have got more than six parameters.</exception>
    public object Invoke(string hook) => Invoke(hook, [], []);

    /// <summary>Invokes a hook with any number of parameters. Modules take six at most.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>What modules and hook-style listeners returned, merged into a <see cref="PhpArray"/>; <see langword="true"/> where nothing came back.</returns>
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
                values[i] = e.Read(i);
        }
    }

    /// <summary>Invokes a hook and awaits its listeners and modules, one after the other, synchronous ones included.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>What modules and hook-style listeners returned, merged into a <see cref="PhpArray"/>; <see langword="true"/> where nothing came back.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<object> InvokeAsync(string hook, string[] names, object?[] values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        CiviEvent own = _dispatcher.OwnHook(hook);
        var e = new GenericHookEvent(Checked(own, names, values.Length), [.. values], values.Length, ulong.MaxValue);
        try
        {
            return await RunAsync(own, e, cancellationToken).ConfigureAwait(true);
        }
        finally
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = e.Read(i);
        }
    }

    /// <summary>Invokes a hook with a number of parameters, which are called <c>arg1</c>, <c>arg2</c> and so on. It is logged: give names.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="count">How many parameters there are.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>What modules and hook-style listeners returned, merged into a <see cref="PhpArray"/>; <see langword="true"/> where nothing came back.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Invoke(string hook, int count, Span<object?> values)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PolicyLog.Unnamed(_dispatcher.Logger, "hook_" + hook);
        string[] names = [.. Enumerable.Range(1, count).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"arg{number}"))];
        return Invoke(hook, names, values);
    }

    /// <summary>Invokes a hook with its parameters, all by reference.</summary>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="value1">The first parameter. What listeners write to it comes back, also where one fails.</param>
    /// <returns>What modules and hook-style listeners returned, merged into a <see cref="PhpArray"/>; <see langword="true"/> where nothing came back.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Invoke<T1>(string hook, ReadOnlySpan<string> names, ref T1 value1)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 1);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1], 1, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
        }
    }

    /// <inheritdoc cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <typeparam name="T2">A parameter's type.</typeparam>
    /// <param name="value2">Parameter 2. What listeners write to it comes back, also where one fails.</param>
    public object Invoke<T1, T2>(string hook, ReadOnlySpan<string> names, ref T1 value1, ref T2 value2)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 2);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1, value2], 2, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
            Take(e, 1, ref value2);
        }
    }

    /// <inheritdoc cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <typeparam name="T2">A parameter's type.</typeparam>
    /// <typeparam name="T3">A parameter's type.</typeparam>
    /// <param name="value2">Parameter 2. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value3">Parameter 3. What listeners write to it comes back, also where one fails.</param>
    public object Invoke<T1, T2, T3>(string hook, ReadOnlySpan<string> names, ref T1 value1, ref T2 value2, ref T3 value3)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 3);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1, value2, value3], 3, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
            Take(e, 1, ref value2);
            Take(e, 2, ref value3);
        }
    }

    /// <inheritdoc cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <typeparam name="T2">A parameter's type.</typeparam>
    /// <typeparam name="T3">A parameter's type.</typeparam>
    /// <typeparam name="T4">A parameter's type.</typeparam>
    /// <param name="value2">Parameter 2. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value3">Parameter 3. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value4">Parameter 4. What listeners write to it comes back, also where one fails.</param>
    public object Invoke<T1, T2, T3, T4>(string hook, ReadOnlySpan<string> names, ref T1 value1, ref T2 value2, ref T3 value3, ref T4 value4)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 4);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1, value2, value3, value4], 4, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
            Take(e, 1, ref value2);
            Take(e, 2, ref value3);
            Take(e, 3, ref value4);
        }
    }

    /// <inheritdoc cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <typeparam name="T2">A parameter's type.</typeparam>
    /// <typeparam name="T3">A parameter's type.</typeparam>
    /// <typeparam name="T4">A parameter's type.</typeparam>
    /// <typeparam name="T5">A parameter's type.</typeparam>
    /// <param name="value2">Parameter 2. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value3">Parameter 3. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value4">Parameter 4. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value5">Parameter 5. What listeners write to it comes back, also where one fails.</param>
    public object Invoke<T1, T2, T3, T4, T5>(string hook, ReadOnlySpan<string> names, ref T1 value1, ref T2 value2, ref T3 value3, ref T4 value4, ref T5 value5)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 5);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1, value2, value3, value4, value5], 5, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
            Take(e, 1, ref value2);
            Take(e, 2, ref value3);
            Take(e, 3, ref value4);
            Take(e, 4, ref value5);
        }
    }

    /// <inheritdoc cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/>
    /// <typeparam name="T1">A parameter's type.</typeparam>
    /// <typeparam name="T2">A parameter's type.</typeparam>
    /// <typeparam name="T3">A parameter's type.</typeparam>
    /// <typeparam name="T4">A parameter's type.</typeparam>
    /// <typeparam name="T5">A parameter's type.</typeparam>
    /// <typeparam name="T6">A parameter's type.</typeparam>
    /// <param name="value2">Parameter 2. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value3">Parameter 3. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value4">Parameter 4. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value5">Parameter 5. What listeners write to it comes back, also where one fails.</param>
    /// <param name="value6">Parameter 6. What listeners write to it comes back, also where one fails.</param>
    public object Invoke<T1, T2, T3, T4, T5, T6>(string hook, ReadOnlySpan<string> names, ref T1 value1, ref T2 value2, ref T3 value3, ref T4 value4, ref T5 value5, ref T6 value6)
    {
        CiviEvent own = _dispatcher.OwnHook(hook);
        string[] parameters = Checked(own, names, 6);
        if (IsQuiet(own))
            return GenericHookEvent.True;
        var e = new GenericHookEvent(parameters, [value1, value2, value3, value4, value5, value6], 6, ulong.MaxValue);
        try
        {
            return Run(own, e);
        }
        finally
        {
            Take(e, 0, ref value1);
            Take(e, 1, ref value2);
            Take(e, 2, ref value3);
            Take(e, 3, ref value4);
            Take(e, 4, ref value5);
            Take(e, 5, ref value6);
        }
    }

    private static string[] Checked(CiviEvent hook, ReadOnlySpan<string> names, int count) => names.Length == count
        ? hook.Parameters(names)
        : throw new ArgumentException($"The hook '{hook.Name}' was invoked with {names.Length} names and {count} values. Name each parameter once.", nameof(names));
}
