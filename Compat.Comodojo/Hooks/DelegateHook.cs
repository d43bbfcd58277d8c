using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that was hooked.</summary>
/// <param name="function">
/// The function. If it may be called unchecked: an <c>Action</c> or, if it gives something back, a <c>Func</c>.
/// </param>
/// <param name="type">The type that it takes.</param>
/// <param name="takes">The classes of objects with which it may be called unchecked.</param>
/// <param name="givesBack">Whether it gives something back.</param>
/// <param name="site">Where it was hooked, as far as it is known.</param>
internal abstract class DelegateHook(Delegate function, Type type, Carried takes, bool givesBack, ListenerSite? site) : Hook(takes)
{
    public bool GivesBack { get; } = givesBack;

    // For a value of a class that it takes: delegates of reference types share their calling convention.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? CallFunction(object value) => Unsafe.As<Func<object, object?>>(function)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CallAction(object value) => Unsafe.As<Action<object>>(function)(value);

    // Not Equals of the delegates: the same method, named where it is removed, may make a delegate of another type.
    public override bool IsOf(object callback) => callback is Delegate other
        ? function.Equals(other) || IsSameMethod(other)
        : ReferenceEquals(function.Target, callback);

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(
        eventName, function, eventType: type, isAsynchronous: IsAsynchronous,
        expression: site?.Expression, filePath: site?.FilePath, lineNumber: site?.LineNumber ?? 0);

    private bool IsSameMethod(Delegate other) =>
        function.HasSingleTarget && other.HasSingleTarget
        && function.Method == other.Method && ReferenceEquals(function.Target, other.Target);
}
