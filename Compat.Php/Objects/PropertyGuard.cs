namespace Compat.Php;

/// <summary>Keeps a magic method from being called for a property within its own call for that property, as PHP does.</summary>
internal static class PropertyGuard
{
    [ThreadStatic]
    private static HashSet<(object Instance, string Name, string Method)>? s_open;

    /// <summary>Whether the method is being called for the property.</summary>
    public static bool IsOpen(object instance, string method, string name) => s_open?.Contains((instance, name, method)) == true;

    public static bool TryCall(object instance, PhpClass type, string method, string name, object?[] arguments, out object? result,
        bool isByReference = false)
    {
        result = null;
        if (type.FindMethod(method) is not { } magic)
            return false;
        HashSet<(object, string, string)> open = s_open ??= new(new ByReference());
        if (!open.Add((instance, name, method)))
            return false;
        try
        {
            result = isByReference ? magic.InvokeByReference(instance, type, arguments) : magic.Invoke(instance, type, arguments);
            return true;
        }
        finally
        {
            open.Remove((instance, name, method));
        }
    }

    private sealed class ByReference : IEqualityComparer<(object Instance, string Name, string Method)>
    {
        public bool Equals((object Instance, string Name, string Method) x, (object Instance, string Name, string Method) y) =>
            ReferenceEquals(x.Instance, y.Instance) && x.Name == y.Name && x.Method == y.Method;

        public int GetHashCode((object Instance, string Name, string Method) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Instance), obj.Name);
    }
}
