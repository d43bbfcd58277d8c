using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine;

/// <summary>
/// The methods that <see cref="ListenerForm"/> has found good, by where their code begins. To ask a delegate for its method takes
/// microseconds and memory for each delegate; a hundred thousand listeners are mostly a few methods.
/// </summary>
internal static class CheckedMethods
{
    private static readonly ConcurrentDictionary<nint, bool>? s_known = CanRead() ? new() : null;
    private static nint s_last;

    public static bool Knows(Delegate listener)
    {
        if (s_known is null)
            return false;
        nint address = AddressOf(listener);
        if (address == Volatile.Read(ref s_last))
            return true;
        if (!s_known.ContainsKey(address))
            return false;
        Volatile.Write(ref s_last, address);
        return true;
    }

    // The place of a method that can be unloaded, or was made at run time, may become another's.
    public static void Remember(Delegate listener, MethodInfo method)
    {
        if (s_known is not null && method.DeclaringType is not null && !method.IsCollectible)
            s_known.TryAdd(AddressOf(listener), true);
    }

    // An open delegate's own pointer is a stub that many share; the method's is beside it.
    private static nint AddressOf(Delegate listener) => Behind(listener) is var behind and not 0 ? behind : Pointer(listener);

    // Where delegates of the runtime do not look as they are read here, each is asked for its method.
    private static bool CanRead()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return false;
        try
        {
            return AddressOf(CanRead) != 0;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_methodPtr")]
    private static extern ref nint Pointer(Delegate listener);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_methodPtrAux")]
    private static extern ref nint Behind(Delegate listener);
}
