using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compat.Civi;

/// <summary>
/// Compiles the call of a function that has parameters of its own with the parameters of a hook: once for a method or a type of delegate,
/// never per call.
/// </summary>
internal static class HookCompiler
{
    // Weak, so that the types of an unloaded plugin can go.
    private static readonly ConditionalWeakTable<Type, ConcurrentDictionary<MethodInfo, Compiled>> s_compiled = [];

    public static HookFunction Compile(Delegate function, string name)
    {
        Type type = function.GetType();
        Compiled compiled = CompiledOf(type.GetMethod("Invoke")!, type);
        return Bind(function, function, compiled, name);
    }

    public static HookFunction Compile(object? target, MethodInfo method)
    {
        if (method.ContainsGenericParameters)
            throw new ArgumentException(
                $"The method '{HookFunction.NameOf(method)}' is generic, so nobody knows what to call it with. Write it for one type.",
                nameof(method));
        Compiled compiled = CompiledOf(method, method.DeclaringType!);
        var source = (Delegate?)compiled.Synchronous ?? compiled.Asynchronous!;
        return Bind(source, target, compiled, HookFunction.NameOf(method));
    }

    private static Compiled CompiledOf(MethodInfo method, Type type) =>
        s_compiled.GetValue(type, static _ => new ConcurrentDictionary<MethodInfo, Compiled>())
            .GetOrAdd(method, static (one, type) => CompileCall(one, type), type);

    private static HookFunction Bind(Delegate source, object? target, Compiled compiled, string name) =>
        compiled.Synchronous is { } synchronous
            ? new HookFunction(source, name, arguments => synchronous(target, arguments, name), null)
            : new HookFunction(
                source, name, null, (arguments, cancellation) => compiled.Asynchronous!(target, arguments, name, cancellation));

    private static Compiled CompileCall(MethodInfo method, Type targetType)
    {
        ParameterExpression target = Expression.Parameter(typeof(object), "target");
        ParameterExpression arguments = Expression.Parameter(typeof(HookArguments), "arguments");
        ParameterExpression name = Expression.Parameter(typeof(string), "name");
        ParameterExpression cancellation = Expression.Parameter(typeof(CancellationToken), "cancellation");
        var call = new CallBuilder(arguments, name, cancellation);
        Expression? instance = method.IsStatic ? null : Expression.Convert(target, targetType);
        Expression body = call.Build(instance, method);
        return HookResult.IsTask(method.ReturnType)
            ? new Compiled(null, Expression.Lambda<AsynchronousCall>(body, target, arguments, name, cancellation).Compile())
            : new Compiled(Expression.Lambda<SynchronousCall>(
                Expression.Block(typeof(object), [cancellation], body), target, arguments, name).Compile(), null);
    }

    internal delegate object? SynchronousCall(object? target, HookArguments arguments, string name);

    internal delegate ValueTask<object?> AsynchronousCall(
        object? target, HookArguments arguments, string name, CancellationToken cancellationToken);

    private sealed record Compiled(SynchronousCall? Synchronous, AsynchronousCall? Asynchronous);
}
