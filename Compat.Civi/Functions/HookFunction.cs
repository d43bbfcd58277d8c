using System.Reflection;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>A function that gets a hook's parameters in order. What it returns is merged, where it is an array.</summary>
public sealed class HookFunction
{
    private readonly Func<HookArguments, object?>? _function;
    private readonly Func<HookArguments, CancellationToken, ValueTask<object?>>? _asynchronous;

    /// <summary>A function that takes its parameters as they come.</summary>
    /// <param name="function">The function; what it returns is merged, where it is an array.</param>
    /// <param name="name">How people call it.</param>
    public HookFunction(Func<HookArguments, object?> function, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        Source = function;
        Name = name ?? NameOf(function.Method);
    }

    /// <summary>An asynchronous function that takes its parameters as they come.</summary>
    /// <param name="function">The function; what its task gives is merged, where it is an array.</param>
    /// <param name="name">How people call it.</param>
    public HookFunction(Func<HookArguments, CancellationToken, ValueTask<object?>> function, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        _asynchronous = function;
        Source = function;
        Name = name ?? NameOf(function.Method);
    }

    internal HookFunction(
        Delegate source, string name, Func<HookArguments, object?>? function,
        Func<HookArguments, CancellationToken, ValueTask<object?>>? asynchronous)
    {
        Source = source;
        Name = name;
        _function = function;
        _asynchronous = asynchronous;
    }

    /// <summary>How people call it.</summary>
    public string Name { get; }

    /// <summary>Whether it must be awaited.</summary>
    public bool IsAsynchronous => _asynchronous is not null;

    /// <summary>What it was made from.</summary>
    internal Delegate Source { get; }

    /// <summary>Makes a function of any delegate: its parameters are the hook's, in order, those with <c>ref</c> by reference.</summary>
    /// <param name="function">
    /// The delegate. It may take fewer parameters than the hook has; optional ones may be missing there; a task that it returns is
    /// awaited. How it is called is compiled now, once for each type of delegate.
    /// </param>
    /// <param name="name">How people call it.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">A parameter cannot be passed: a pointer, say.</exception>
    public static HookFunction From(Delegate function, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ListenerForm.Check(function);
        return function switch
        {
            Func<HookArguments, object?> own => new HookFunction(own, name),
            Func<HookArguments, CancellationToken, ValueTask<object?>> own => new HookFunction(own, name),
            _ => HookCompiler.Compile(function, name ?? NameOf(function.Method)),
        };
    }

    /// <summary>Makes a function of a method: its parameters are the hook's, in order, those with <c>ref</c> by reference.</summary>
    /// <param name="target">Whose method; <see langword="null"/> for a static one.</param>
    /// <param name="method">The method. How it is called is compiled now, once for each method.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">A parameter cannot be passed: a pointer, say.</exception>
    public static HookFunction From(object? target, MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        ListenerForm.Check(method);
        return HookCompiler.Compile(target, method);
    }

    /// <summary>Calls it.</summary>
    /// <param name="arguments">The parameters.</param>
    /// <returns>What it returned.</returns>
    /// <exception cref="InvalidOperationException">It must be awaited.</exception>
    public object? Call(HookArguments arguments)
    {
        if (_function is null)
            throw new InvalidOperationException(
                $"The hook function '{Name}' is asynchronous. Invoke its hook with InvokeAsync, or dispatch the event with DispatchAsync.");
        object? returned = _function(arguments);
        return !TaskResult.Is(returned) ? returned : throw new InvalidOperationException(
            $"The hook function '{Name}' gave a task, which must be awaited."
            + " Invoke its hook with InvokeAsync, or dispatch the event with DispatchAsync.");
    }

    /// <summary>Calls one that is not known to be asynchronous.</summary>
    /// <returns>What it returned, which may be a task all the same.</returns>
    internal object? Give(HookArguments arguments) => _function!(arguments);

    /// <summary>Calls it and awaits it.</summary>
    /// <param name="arguments">The parameters.</param>
    /// <param name="cancellationToken">Given to it, where it takes one.</param>
    /// <returns>What it returned.</returns>
    public ValueTask<object?> CallAsync(HookArguments arguments, CancellationToken cancellationToken = default) =>
        _asynchronous is { } asynchronous ? asynchronous(arguments, cancellationToken) : TaskResult.OfAsync(_function!(arguments));

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static string NameOf(MethodInfo method) => method.DeclaringType is { } type ? $"{type.Name}.{method.Name}" : method.Name;
}
