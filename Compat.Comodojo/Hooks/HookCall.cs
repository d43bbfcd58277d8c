using System.Runtime.CompilerServices;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that takes objects of a type.</summary>
/// <param name="function">An <c>Action</c> or, if it gives something back, a <c>Func</c>.</param>
/// <param name="takes">What it takes, which is no value type.</param>
/// <param name="givesBack">Whether it gives something back.</param>
internal readonly struct HookCall(Delegate function, Type takes, bool givesBack)
{
    public Type Takes { get; } = takes;

    public bool GivesBack { get; } = givesBack;

    // For a value that fits: delegates of reference types share their calling convention, and checking each one again costs
    // as much as calling it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Function(object value) => Unsafe.As<Func<object, object?>>(function)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Action(object value) => Unsafe.As<Action<object>>(function)(value);
}
