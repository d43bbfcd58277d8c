using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Compat.Yii.Handlers;

/// <summary>
/// The classes whose handlers get an object's class-level events: its class, its base classes, nearest first, then their interfaces.
/// </summary>
internal static class ClassLevels
{
    // Weak, so that the types of an unloaded plugin can go.
    private static readonly ConditionalWeakTable<Type, Type[]> s_known = [];

    public static Type[] Of(Type @class) => s_known.GetValue(@class, Compute);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that was trimmed away has no handlers.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static Type[] Compute(Type @class)
    {
        var levels = new List<Type>();
        for (Type? type = @class; type is not null; type = type.BaseType)
            levels.Add(type);

        // An interface counts at the nearest class that declares it, as far as metadata tells: at the one whose base lacks it.
        int classes = levels.Count;
        for (int i = 0; i < classes; i++)
        {
            Type[] inherited = levels[i].BaseType?.GetInterfaces() ?? [];
            levels.AddRange(levels[i].GetInterfaces().Except(inherited).OrderBy(face => face.FullName, StringComparer.Ordinal));
        }

        return [.. levels];
    }
}
