using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that was hooked.</summary>
internal abstract class DelegateHook(Delegate function, Type takes, ListenerSite? site) : Hook
{
    // Not Equals of the delegates: the same method, named where it is removed, may make a delegate of another type.
    public override bool IsOf(object callback) => callback is Delegate other
        ? function.Equals(other) || (function.HasSingleTarget && other.HasSingleTarget && function.Method == other.Method && ReferenceEquals(function.Target, other.Target))
        : ReferenceEquals(function.Target, callback);

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(
        eventName, function, eventType: takes, isAsynchronous: IsAsynchronous, expression: site?.Expression, filePath: site?.FilePath, lineNumber: site?.LineNumber ?? 0);
}
