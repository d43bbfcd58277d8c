namespace Compat.Php;

public static partial class Php
{
    /// <summary>
    /// Calls what PHP would call: a delegate of any shape, an <see cref="IInvokable"/>, or the name of a function of PHP. A delegate gets
    /// as many arguments as it takes.
    /// </summary>
    /// <param name="callback">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the call gives; null where it gives nothing.</returns>
    /// <exception cref="PhpError">It cannot be called.</exception>
    /// <exception cref="ArgumentCountError">It takes more arguments.</exception>
    public static object? Call(object? callback, params object?[] arguments) =>
        Callables.TryMake(callback, out Func<object?[], object?>? made) ? made(arguments)
            : throw new PhpError($"A value of the type '{TypeName(callback)}' cannot be called. Use a delegate or the name of a function.");

    /// <summary>PHP's <c>call_user_func</c>.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="TypeError">It cannot be called.</exception>
    public static object? CallUserFunc(object? callback, params object?[] args) => Callables.Make(callback, "call_user_func")(args);

    /// <summary>PHP's <c>call_user_func_array</c>.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="args">The arguments, by position; references among them are passed as their values.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="TypeError">It cannot be called.</exception>
    public static object? CallUserFuncArray(object? callback, PhpArray args) => CallUserFuncArray(callback, args, null);

    /// <summary>PHP's <c>call_user_func_array</c> within a class.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="args">The arguments; texts among the keys name parameters.</param>
    /// <param name="scope">The class; null outside of classes.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="TypeError">It cannot be called.</exception>
    /// <exception cref="NotSupportedException">Arguments are given to a closure by name.</exception>
    public static object? CallUserFuncArray(object? callback, PhpArray args, Type? scope)
    {
        (object?[] given, PhpArray? named) = Split(args);
        Func<object?[], object?> call = Callables.Make(CallableIn(callback, scope), "call_user_func_array");
        return named is null ? call(given) : CallNamed(callback, scope, given, named);
    }

    /// <summary>PHP's <c>function_exists</c>, of PHP's own functions.</summary>
    /// <param name="function">The name.</param>
    /// <returns>Whether there is a function of this name in <see cref="PhpFunctions"/>.</returns>
    public static bool FunctionExists(string function) =>
        PhpProgram.Current.FindFunction(function ?? "") is not null || PhpFunctions.TryFind(function!, out _);

    /// <summary>PHP's <c>defined</c>, of PHP's own constants.</summary>
    /// <param name="constantName">The name.</param>
    /// <returns>Whether there is a constant of this name in <see cref="PhpConstants"/>.</returns>
    public static bool Defined(string constantName) => TryConstant(constantName, out _);

    /// <summary>PHP's <c>constant</c>, of PHP's own constants.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PhpError">There is no such constant.</exception>
    public static object? Constant(string name) =>
        TryConstant(name, out object? value)
            ? value
            : throw new PhpError($"There is no constant '{name}'.");

    private static bool TryConstant(string name, out object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Split("::") is not [var type, var member])
            return PhpProgram.Current.TryFindConstant(name, out value);
        value = null;
        return PhpProgram.Current.FindClass(type) is { } known && PhpClass.Of(known).TryConstant(member, out value);
    }
}
