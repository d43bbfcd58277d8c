using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Compat.Mibew.Listeners;

/// <summary>Finds methods of plugins that can listen.</summary>
internal static class PluginMethod
{
    private static readonly (Type Type, int Parameters)[] s_forms =
    [
        (typeof(Action<EventArguments>), 1),
        (typeof(Action), 0),
        (typeof(Func<EventArguments, CancellationToken, ValueTask>), 2),
        (typeof(Func<EventArguments, ValueTask>), 1),
        (typeof(Func<EventArguments, CancellationToken, Task>), 2),
        (typeof(Func<EventArguments, Task>), 1),
        (typeof(Func<ValueTask>), 0),
        (typeof(Func<Task>), 0),
    ];

    /// <summary>
    /// The method of a name that has one of the forms: a method of exactly this name comes first, then the method of the nearest class,
    /// then the method of the first form.
    /// </summary>
    [RequiresUnreferencedCode("Finds methods of plugins by name.")]
    public static Delegate? Find(IPlugin plugin, string name) =>
        Named(plugin, name)
            .SelectMany(method => s_forms

                // A static method with a parameter too many would be bound to null.
                .Where(form => form.Parameters == method.GetParameters().Length)
                .Select(form => Delegate.CreateDelegate(form.Type, method.IsStatic ? null : plugin, method, throwOnBindFailure: false)))
            .FirstOrDefault(made => made is not null);

    /// <summary>The methods of a name: those of exactly this name come first, then those of the nearest class.</summary>
    [RequiresUnreferencedCode("Finds methods of plugins by name.")]
    public static IEnumerable<MethodInfo> Named(IPlugin plugin, string name)
    {
        // Private methods of base classes are only found where they are declared.
        var methods = new List<MethodInfo>();
        for (Type? type = plugin.GetType(); type is not null; type = type.BaseType)
            methods.AddRange(type.GetMethods(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

        return methods
            .Where(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !method.ContainsGenericParameters)
            .OrderBy(method => method.Name != name);
    }
}
