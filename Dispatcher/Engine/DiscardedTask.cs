using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine;

/// <summary>
/// Finds the value task, or what else can be awaited, that a lambda lets go. <c>e => Save(e)</c> is a method that returns nothing wherever
/// no overload takes what <c>Save</c> returns, and a <see cref="ValueTask{TResult}"/> fits no delegate whose result is not named.
/// </summary>
internal static class DiscardedTask
{
    private const int TokenLength = 4;

    // How the compiler of C# calls one. Whoever writes a method that returns nothing, a local one too, says that nothing is awaited.
    private const string Lambda = ">b__";

    /// <summary>The type of what is let go; <see langword="null"/> where none is let go, or the code of methods cannot be read.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Trimming changes neither the end of a lambda nor what it calls.")]
    public static string? Of(MethodInfo lambda)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported
            || !lambda.Name.Contains(Lambda, StringComparison.Ordinal)
            || lambda.DeclaringType is not { } type
            || lambda.GetMethodBody()?.GetILAsByteArray() is not { } code
            || TokenAtEnd(code) is not { } token)
            return null;
        Type[]? ofType = type.IsGenericType ? type.GetGenericArguments() : null;
        Type[]? ofMethod = lambda.IsGenericMethod ? lambda.GetGenericArguments() : null;
        Type? result = (lambda.Module.ResolveMethod(token, ofType, ofMethod) as MethodInfo)?.ReturnType;
        return result is not null && MustBeAwaited(result) ? Shown(result) : null;
    }

    // A lambda that gives a Task becomes a delegate that gives one: where it is let go, that is written out.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What nobody awaits may have lost its awaiter.")]
    private static bool MustBeAwaited(Type result) =>
        !result.IsAssignableTo(typeof(Task)) && result.GetMethod(nameof(Task.GetAwaiter), Type.EmptyTypes) is not null;

    private static string Shown(Type type) => type.IsConstructedGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Shown))}>"
        : type.Name;

    /// <summary>The method whose result is let go where the code ends: call, pop, ret.</summary>
    private static int? TokenAtEnd(ReadOnlySpan<byte> code)
    {
        int call = code.Length - TokenLength - 3;
        return call >= 0
            && code[^1] == OpCodes.Ret.Value
            && code[^2] == OpCodes.Pop.Value
            && (code[call] == OpCodes.Call.Value || code[call] == OpCodes.Callvirt.Value)
            ? BinaryPrimitives.ReadInt32LittleEndian(code[(call + 1)..])
            : null;
    }
}
