namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>get_parent_class</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <returns>The name of the class that it extends, or false.</returns>
    public static object ParentClass(object? value) => ClassIn(value)?.Parent is { } parent ? parent.Name : false;

    /// <summary>PHP's <c>method_exists</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <param name="name">The name of the method.</param>
    /// <returns>Whether the class has it, whoever may call it.</returns>
    public static bool MethodExists(object? value, object? name)
    {
        PhpClass? type = ClassIn(value);
        if (type is null && PhpArray.Plain(value) is not string)
            throw Arguments.Refused(value, "object|string", "method_exists", 1);
        return type?.FindMethod(ToStr(name)) is not null
            || (PhpArray.Plain(value) is var plain && ForeignMembers.IsForeign(plain) && ForeignMembers.Of(plain).HasMethod(ToStr(name)))
            || (type is not null && typeof(PhpEnum).IsAssignableFrom(type.Type)
                && ToStr(name).ToLowerInvariant() is "cases" or "from" or "tryfrom");
    }

    /// <summary>PHP's <c>property_exists</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <param name="name">The name of the property.</param>
    /// <returns>Whether the class declares it, or the object has it.</returns>
    public static bool PropertyExists(object? value, object? name)
    {
        string text = ToStr(name);
        PhpClass? type = ClassIn(value);
        if (type is null)
            return false;
        if (type.FindField(text, type.Type) is not null || type.FindField(text, type.Type, isStatic: true) is not null)
            return true;
        return PhpArray.Plain(value) switch
        {
            IPhpEnum known => text == "name" || (text == "value" && known.Value is not null),
            string or null => false,
            var foreign when ForeignMembers.IsForeign(foreign) => ForeignMembers.Of(foreign).TryRead(foreign, text, null, out _),
            var instance => PhpProperties.Dynamic(instance)?.ContainsKey(text) == true,
        };
    }

    /// <summary>PHP's <c>get_class_methods</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <param name="scope">The class from which it is asked; null from outside of classes.</param>
    /// <returns>The names of the methods that are seen from there.</returns>
    public static PhpArray ClassMethods(object? value, Type? scope = null)
    {
        PhpClass type = ClassIn(value) ?? throw Arguments.Refused(value, "object|string", "get_class_methods", 1);
        PhpArray names = [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (PhpMethod method in type.Lineage.SelectMany(one => one.OwnMethods))
        {
            if (seen.Add(method.Name) && method.IsVisibleFrom(scope))
                names.Add(method.Name);
        }

        return names;
    }

    /// <summary>PHP's <c>class_exists</c>, <c>interface_exists</c> and <c>enum_exists</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind"><c>"class"</c>, <c>"interface"</c> or <c>"enum"</c>.</param>
    /// <returns>Whether there is one of that kind.</returns>
    public static bool ClassExists(object? name, string kind) => PhpProgram.Current.FindClass(ToStr(name)) is { } type && kind switch
    {
        "interface" => type.IsInterface,
        "enum" => typeof(PhpEnum).IsAssignableFrom(type),
        _ => !type.IsInterface,
    };

    /// <summary>PHP's <c>is_a</c> and <c>is_subclass_of</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <param name="name">The name of the other class.</param>
    /// <param name="takesNames">Whether a name is taken too.</param>
    /// <param name="isBelow">Whether the class itself does not count.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsA(object? value, object? name, bool takesNames, bool isBelow)
    {
        object? plain = PhpArray.Plain(value);
        string wanted = ToStr(name).TrimStart('\\');
        if ((plain is string && !takesNames) || ClassIn(plain) is not { } type)
            return false;
        if (type.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return !isBelow;
        return PhpProgram.Current.FindClass(wanted) is { } other && other.IsAssignableFrom(type.Type);
    }

    /// <summary>PHP's <c>class_implements</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <returns>The names of its interfaces by themselves, or false.</returns>
    public static object ClassImplements(object? value)
    {
        if (ClassIn(value) is not { } type)
            return false;
        PhpArray names = [];
        foreach (Type face in type.Interfaces.Where(one => one.IsDefined(typeof(PhpNameAttribute), inherit: false)
            || PhpClass.TryBuiltIn(PhpClass.Of(one).Name, out _)))
            names[PhpClass.Of(face).Name] = PhpClass.Of(face).Name;
        return names;
    }

    /// <summary>PHP's <c>class_uses</c>.</summary>
    /// <param name="value">An object, or the name of a class.</param>
    /// <returns>The names of its traits by themselves, or false.</returns>
    public static object ClassUses(object? value)
    {
        string[]? traits = PhpArray.Plain(value) is string text ? PhpProgram.Current.FindTrait(text) : null;
        traits ??= ClassIn(value) is { } type ? (type.Declared?.Traits ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries) : null;
        if (traits is null)
            return false;
        PhpArray names = [];
        foreach (string name in traits)
            names[name] = name;
        return names;
    }

    /// <summary>What <c>Class::$name ?? …</c> reads: null where there is none.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name, without a dollar sign.</param>
    /// <param name="scope">The class from which it is read; null from outside of classes.</param>
    /// <returns>The value, or null.</returns>
    public static object? GetStaticOrNull(object? type, object? name, Type? scope = null) =>
        PhpClass.Find(type).FindField(ToStr(name), scope, isStatic: true) is { } field && field.IsVisibleFrom(scope)
            && field.Read(null) is var value and not Uninitialized ? value : null;

    private static PhpClass? ClassIn(object? value) => PhpArray.Plain(value) switch
    {
        string name => PhpProgram.Current.FindClass(name) is { } type ? PhpClass.Of(type) : null,
        PhpClass known => known,
        var instance => IsObjectValue(instance) ? PhpClass.Of(instance!) : null,
    };
}
