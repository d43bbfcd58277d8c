using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Compat.Php;

/// <summary>
/// The members of .NET's own objects by the names that PHP has for them: <c>thread_id</c> is <c>ThreadId</c>, <c>getName()</c> is
/// <c>GetName()</c> or <c>Name</c>, and what an indexer by text holds is a property. Safe for several threads.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Reason)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Reason)]
internal sealed class ForeignMembers
{
    private const string Reason = "The host's objects are kept by the host that hands them to ported code.";

    private const BindingFlags Seen = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ForeignMembers> s_types = new();

    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FieldInfo> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PhpMethod> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly PropertyInfo? _indexer;

    private ForeignMembers(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (PropertyInfo property in at.GetProperties(Seen | BindingFlags.DeclaredOnly))
            {
                if (property.GetIndexParameters().Length == 0)
                    _properties.TryAdd(property.Name, property);
                else if (property.GetIndexParameters() is [{ ParameterType: var key }] && key == typeof(string))
                    _indexer ??= property;
            }

            foreach (FieldInfo field in at.GetFields(Seen | BindingFlags.DeclaredOnly))
                _fields.TryAdd(field.Name.TrimStart('_'), field);
            foreach (IGrouping<string, MethodInfo> group in at.GetMethods(Seen | BindingFlags.DeclaredOnly)
                .Where(method => method is { IsSpecialName: false, IsGenericMethodDefinition: false }
                    && !method.Name.Contains('.', StringComparison.Ordinal))
                .GroupBy(method => method.Name, StringComparer.OrdinalIgnoreCase))
                _methods.TryAdd(group.Key, new PhpMethod(group.Key, [.. group]));
        }
    }

    public static ForeignMembers Of(object instance) => s_types.GetOrAdd(instance.GetType(), static type => new ForeignMembers(type));

    /// <summary>Whether an object is one of .NET's, which says nothing of its properties in PHP.</summary>
    public static bool IsForeign([NotNullWhen(true)] object? instance) =>
        instance is not (null or StdClass or PhpObject or PhpThrowable or IPhpEnum or IPhpObject or Delegate)
        && Php.IsObjectValue(instance);

    /// <summary>Whether a type, one above it or one of its interfaces has a name.</summary>
    public static bool IsCalled(Type type, string name)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            if (at.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return Array.Exists(type.GetInterfaces(), one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || one.Name.Equals("I" + name, StringComparison.OrdinalIgnoreCase));
    }

    public bool TryRead(object instance, string name, Type? scope, out object? value)
    {
        string plain = Plain(name);
        if (_indexer is { GetMethod.IsPublic: true } indexer)
        {
            value = Php.Normalize(Invoke(indexer.GetMethod, instance, [name]));
            if (value is not null || !_properties.ContainsKey(plain))
                return true;
        }

        if (_properties.TryGetValue(plain, out PropertyInfo? property) && property.GetMethod is { } getter && IsSeen(getter, scope))
        {
            value = Php.Normalize(Invoke(getter, instance, []));
            return true;
        }

        if (_fields.TryGetValue(plain, out FieldInfo? field) && IsSeen(field, scope))
        {
            value = Php.Normalize(field.GetValue(instance));
            return true;
        }

        value = null;
        return false;
    }

    public bool TryWrite(object instance, string name, object? value, Type? scope)
    {
        string plain = Plain(name);
        if (_properties.TryGetValue(plain, out PropertyInfo? property) && property.SetMethod is { } setter && IsSeen(setter, scope))
        {
            Invoke(setter, instance, [Fitting(property.PropertyType, value)]);
            return true;
        }

        if (_fields.TryGetValue(plain, out FieldInfo? field) && !field.IsInitOnly && IsSeen(field, scope))
        {
            field.SetValue(instance, Fitting(field.FieldType, value));
            return true;
        }

        if (_indexer is not { SetMethod: { IsPublic: true } put } indexer)
            return false;
        Invoke(put, instance, [name, Fitting(indexer.PropertyType, value)]);
        return true;
    }

    /// <summary>Calls a method, or reads or writes the property that it stands for in PHP.</summary>
    public bool TryCall(object instance, string name, Type? scope, object?[] arguments, PhpArray? named, out object? result)
    {
        string plain = Plain(name);
        if (_methods.TryGetValue(plain, out PhpMethod? method) && method.IsVisibleFrom(scope))
        {
            result = Php.Normalize(method.Invoke(instance, null, arguments, named));
            return true;
        }

        result = null;
        if (arguments.Length == 0)
        {
            return Without(plain, "get") is { } got && TryRead(instance, got, scope, out result) && _properties.ContainsKey(got)
                || (Without(plain, "is") ?? Without(plain, "has")) is not null && _properties.ContainsKey(plain)
                    && TryRead(instance, plain, scope, out result)
                || Without(plain, "is") is { } known && _properties.ContainsKey(known) && TryRead(instance, known, scope, out result);
        }

        return arguments.Length == 1 && Without(plain, "set") is { } set && _properties.ContainsKey(set)
            && TryWrite(instance, set, PhpArray.Plain(arguments[0]), scope);
    }

    public bool HasMethod(string name) => _methods.TryGetValue(Plain(name), out PhpMethod? method) && method.Access == "public";

    private static string? Without(string name, string word) =>
        name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? name[word.Length..] : null;

    private static string Plain(string name) => name.Contains('_', StringComparison.Ordinal)
        ? name.Replace("_", "", StringComparison.Ordinal) : name;

    private static bool IsSeen(MethodBase accessor, Type? scope) => accessor.IsPublic
        || (scope is not null && (accessor.IsPrivate ? accessor.DeclaringType == scope : accessor.DeclaringType!.IsAssignableFrom(scope)));

    private static bool IsSeen(FieldInfo field, Type? scope) => field.IsPublic
        || (scope is not null && (field.IsPrivate ? field.DeclaringType == scope : field.DeclaringType!.IsAssignableFrom(scope)));

    private static object? Invoke(MethodInfo method, object instance, object?[] arguments) =>
        method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static object? Fitting(Type type, object? value) => value is null && !type.IsValueType ? null : PhpTypes.CoerceTo(type, value);
}
