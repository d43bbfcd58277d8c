using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Dispatching.Contracts;

namespace Compat.Comodojo.Hooks;

/// <summary>A public method of an object, or a static one of a class, by its name: whether there is one shows when the event fires.</summary>
[RequiresUnreferencedCode("Finds methods by name.")]
internal sealed class MethodHook(object target, string method) : Hook
{
    private readonly Type _type = target as Type ?? target.GetType();
    private readonly Lazy<MethodInfo?> _method = new(() => Find(target, method));

    public override string? Obstacle => _method.Value is null
        ? $"'{_type}' has no public {(target is Type ? "static method" : "method")} '{method}' that takes one argument"
        : null;

    public override object? Call(object? value) =>
        _method.Value!.Invoke(target is Type ? null : target, BindingFlags.DoNotWrapExceptions, null, [value], CultureInfo.InvariantCulture);

    public override bool IsOf(object callback) => ReferenceEquals(target, callback) || (target is Type && target.Equals(callback));

    public override ListenerDescription Describe(string eventName) => new()
    {
        EventName = eventName,
        Priority = 0,
        Name = $"{_type.Name}.{method}",
        DeclaringType = _type,
        IsStatic = target is Type,
    };

    private static MethodInfo? Find(object target, string method)
    {
        var type = target as Type;
        BindingFlags flags = BindingFlags.Public | BindingFlags.Static | (type is null ? BindingFlags.Instance : BindingFlags.Default) | BindingFlags.FlattenHierarchy;
        return Array.Find((type ?? target.GetType()).GetMethods(flags), one => one.Name == method && one.GetParameters().Length == 1 && !one.IsGenericMethodDefinition);
    }
}
