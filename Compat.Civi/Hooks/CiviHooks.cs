using Compat.Php;

namespace Compat.Civi;

/// <summary>
/// Invokes the hooks of <see cref="Civi.Application"/>: a method each of those that CiviCRM has, as in
/// <c>CiviHooks.AlterContent(ref content, context, tplName, ref page)</c>, and <see cref="Invoke(string)"/> for others. The static face of
/// <see cref="HookInvoker"/>.
/// </summary>
/// <remarks>What listeners write to a parameter comes back where it is <c>ref</c>; to others, it is seen by the listeners behind.</remarks>
public static partial class CiviHooks
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
    public static object Invoke(string hook) => Civi.Hooks.Invoke(hook);

    /// <summary>Invokes a hook with any number of parameters. Modules take six at most.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Invoke(string hook, ReadOnlySpan<string> names, Span<object?> values) => Civi.Hooks.Invoke(hook, names, values);

    /// <summary>Invokes a hook and awaits its listeners and modules, one after the other, synchronous ones included.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ValueTask<object> InvokeAsync(
        string hook, string[] names, object?[] values, CancellationToken cancellationToken = default) =>
        Civi.Hooks.InvokeAsync(hook, names, values, cancellationToken);

    /// <summary>
    /// Invokes a hook with a number of parameters, which are called <c>arg1</c>, <c>arg2</c> and so on. It is logged: give names.
    /// </summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <param name="count">How many parameters there are.</param>
    /// <param name="values">The parameters. What listeners write to them stands there afterwards, also where one fails.</param>
    /// <returns>
    /// The results of modules and hook-style listeners, merged into a <see cref="PhpArray"/>; <see langword="true"/> if there are none.
    /// </returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Invoke(string hook, int count, Span<object?> values) => Civi.Hooks.Invoke(hook, count, values);
}
