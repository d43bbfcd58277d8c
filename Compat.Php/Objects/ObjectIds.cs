using System.Runtime.CompilerServices;

namespace Compat.Php;

/// <summary>Numbers for objects, kept as long as these live.</summary>
internal static class ObjectIds
{
    private static readonly ConditionalWeakTable<object, StrongBox<long>> s_ids = [];
    private static long s_last;

    public static long Of(object instance) =>
        s_ids.GetValue(instance, static _ => new StrongBox<long>(Interlocked.Increment(ref s_last))).Value;
}
