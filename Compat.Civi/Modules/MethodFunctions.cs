using System.Reflection;

namespace Compat.Civi;

/// <summary>Finds hook functions among an object's methods, as PHP finds functions: by their names, whatever the case.</summary>
internal static class MethodFunctions
{
    /// <param name="module">Whose methods.</param>
    /// <param name="name">The module's name.</param>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <returns>The function, or <see langword="null"/>.</returns>
    /// <exception cref="AmbiguousMatchException">Several methods have the name.</exception>
    public static HookFunction? Find(object module, string name, string hook) =>
        FindMethod(module.GetType(), name, hook) is { } method ? HookFunction.From(method.IsStatic ? null : module, method) : null;

    /// <inheritdoc cref="Find" path="/exception"/>
    /// <returns>The method of the function, or <see langword="null"/>.</returns>
    public static MethodInfo? FindMethod(Type type, string name, string hook)
    {
        string full = $"{name}_{hook}";
        string prefix = $"{name}_";
        MethodInfo[] found = [.. type
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(method => IsNamed(method, full) || (IsNamed(method, hook) && !HasName(method, prefix)))
            .Where(method => method.DeclaringType is { } declaring
                && declaring != typeof(object)
                && declaring.Assembly != typeof(ICiviModule).Assembly)];
        if (found.Length > 1)
        {
            throw new AmbiguousMatchException(
                $"The module '{name}' has {found.Length} methods for the hook '{hook}':"
                + $" {string.Join(", ", found.Select(method => $"'{HookFunction.NameOf(method)}'"))}. Leave one of them.");
        }

        return found.Length == 0 ? null : found[0];
    }

    // example_civicrm_post is the module's function for civicrm_post, not the one for a hook of that very name.
    private static bool HasName(MethodInfo method, string prefix) => method.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(MethodInfo method, string name) => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
