using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Compat.Php;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A public method of an object, or a static one of a class, by its name. The fire shows whether there is one.</summary>
[RequiresUnreferencedCode("Finds methods by name.")]
internal sealed class MethodHook(object target, string method, ListenerSite? site) : Hook(Carried.Other)
{
    private readonly Type _type = target as Type ?? target.GetType();
    private readonly MethodInfo? _method = Checked(Find(target, method));
    private object?[]? _defaults;

    public override string? Obstacle => _method is null
        ? $"'{_type}' has no public {(target is Type ? "static method" : "method")} '{method}' that can be called with one argument"
        : null;

    public override bool IsAsynchronous => _method is not null && TaskResult.IsOf(_method.ReturnType);

    public override object? Call(object? value)
    {
        object? taken = TakenOf(value);
        object? returned = CallWith(taken);
        if (!TaskResult.Is(returned))
            Taken.PutBack(value, taken);
        return returned;
    }

    public override ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken)
    {
        object? taken = TakenOf(value);
        return ReferenceEquals(value, taken) ? base.CallAsync(value, cancellationToken) : PutBackAsync(value, taken);
    }

    private async ValueTask<object?> PutBackAsync(object? value, object? taken)
    {
        object? returned = await TaskResult.OfAsync(CallWith(taken)).ConfigureAwait(true);
        Taken.PutBack(value, taken);
        return returned;
    }

    /// <summary>What the event carries, in the shape that the method takes where it is an array.</summary>
    private object? TakenOf(object? value) =>
        value is not null
        && _method?.GetParameters() is [{ } first, ..]
        && !first.ParameterType.IsInstanceOfType(value)
        && ArrayShapes.TryRead(value, first.ParameterType, out object? shaped)
            ? shaped
            : value;

    private object? CallWith(object? value)
    {
        if (_method is null)
            throw new MissingMethodException(Obstacle);
        _defaults ??= [.. _method.GetParameters().Select(parameter => parameter.DefaultValue)];
        object?[] arguments = _defaults.Length == 0 ? [] : [value, .. _defaults.AsSpan(1)];
        object? on = target is Type ? null : target;
        return _method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
    }

    public override bool IsOf(object callback) => ReferenceEquals(target, callback) || (target is Type && target.Equals(callback));

    public override ListenerDescription Describe(string eventName) => new()
    {
        EventName = eventName,
        Priority = 0,
        Name = $"{_type.Name}.{method}",
        DeclaringType = _type,
        IsStatic = target is Type,
        IsAsynchronous = IsAsynchronous,
        FilePath = site?.FilePath,
        LineNumber = site?.LineNumber ?? 0,
    };

    private static MethodInfo? Checked(MethodInfo? method)
    {
        if (method is not null)
            ListenerForm.Check(method);
        return method;
    }

    private static MethodInfo? Find(object target, string name)
    {
        var type = target as Type;
        BindingFlags flags = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        if (type is null)
            flags |= BindingFlags.Instance;
        return (type ?? target.GetType()).GetMethods(flags)
            .Where(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !method.IsGenericMethodDefinition)
            .Where(method => method.GetParameters().Skip(1).All(parameter => parameter.IsOptional))
            .OrderBy(method => (!method.Name.Equals(name, StringComparison.Ordinal), method.GetParameters().Length != 1))
            .FirstOrDefault();
    }
}
