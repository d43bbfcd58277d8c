namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>gettype</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The name that PHP has had for the type from its first days: "integer", "double", "NULL".</returns>
    public static string GetType(object? value) => Normalize(value) switch
    {
        null => "NULL",
        bool => "boolean",
        long => "integer",
        double => "double",
        string => "string",
        PhpArray => "array",
        _ => "object",
    };

    /// <summary>PHP's <c>get_debug_type</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The type as declarations name it: "int", "float", "null", the class of an object.</returns>
    public static string GetDebugType(object? value) => TypeName(value);

    /// <summary>PHP's <c>get_class</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The name of its class, with its namespace.</returns>
    /// <exception cref="TypeError">The value is no object.</exception>
    public static string GetClass(object? instance) =>
        IsObjectValue(instance)
            ? ClassOf(instance)
            : throw new TypeError($"'get_class' takes an object, not '{TypeName(instance)}'. Ask 'is_object' first.");

    /// <summary>PHP's <c>get_object_vars</c>, for code outside of the class.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The public properties by name.</returns>
    /// <exception cref="TypeError">The value is no object.</exception>
    public static PhpArray GetObjectVars(object? instance)
    {
        if (!IsObjectValue(instance))
            throw Arguments.Refused(instance, "object", "get_object_vars", 1);
        var properties = new PhpArray();
        foreach ((PhpKey key, object? value) in PropertiesOf(instance))
        {
            if (key.Text is not ['\0', ..])
                properties.Add(key, value);
        }

        return properties;
    }

    /// <summary>PHP's <c>spl_object_id</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>A number that no other living object has.</returns>
    public static long SplObjectId(object? instance) =>
        ObjectIds.Of(instance ?? throw Arguments.Refused(instance, "object", "spl_object_id", 1));

    /// <summary>PHP's <c>spl_object_hash</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>A text of 32 digits that no other living object has.</returns>
    public static string SplObjectHash(object? instance) =>
        SplObjectId(instance).ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>PHP's <c>is_null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is null.</returns>
    public static bool IsNull(object? value) => value is null or PhpReference { Value: null };

    /// <summary>PHP's <c>is_bool</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is true or false.</returns>
    public static bool IsBool(object? value) => Normalize(value) is bool;

    /// <summary>PHP's <c>is_int</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a whole number.</returns>
    public static bool IsInt(object? value) => Normalize(value) is long;

    /// <summary>PHP's <c>is_integer</c>: the same as <see cref="IsInt"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a whole number.</returns>
    public static bool IsInteger(object? value) => IsInt(value);

    /// <summary>PHP's <c>is_long</c>: the same as <see cref="IsInt"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a whole number.</returns>
    public static bool IsLong(object? value) => IsInt(value);

    /// <summary>PHP's <c>is_float</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a number of the kind that may have a fraction.</returns>
    public static bool IsFloat(object? value) => Normalize(value) is double;

    /// <summary>PHP's <c>is_double</c>: the same as <see cref="IsFloat"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a number of the kind that may have a fraction.</returns>
    public static bool IsDouble(object? value) => IsFloat(value);

    /// <summary>PHP's <c>is_numeric</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a number, or a text that is nothing but one.</returns>
    public static bool IsNumeric(object? value) => Normalize(value) switch
    {
        long or double => true,
        string text => IsNumericText(text, out _),
        _ => false,
    };

    /// <summary>PHP's <c>is_string</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a text.</returns>
    public static bool IsString(object? value) => Normalize(value) is string;

    /// <summary>PHP's <c>is_array</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is an array, or a collection of .NET that is taken for one.</returns>
    public static bool IsArray(object? value) => Normalize(value) is PhpArray;

    /// <summary>PHP's <c>is_object</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is an object.</returns>
    public static bool IsObject(object? value) => IsObjectValue(PhpArray.Plain(value));

    /// <summary>PHP's <c>is_resource</c>: there are none here.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a <see cref="Stream"/>, which is what takes a resource's place.</returns>
    public static bool IsResource(object? value) => PhpArray.Plain(value) is Stream;

    /// <summary>PHP's <c>is_scalar</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is a bool, a number or a text.</returns>
    public static bool IsScalar(object? value) => Normalize(value) is bool or long or double or string;

    /// <summary>PHP's <c>is_iterable</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether <c>foreach</c> goes through its elements.</returns>
    public static bool IsIterable(object? value) =>
        Normalize(value) is not string and (IPhpIterator or IIteratorAggregate or System.Collections.IEnumerable);

    /// <summary>PHP's <c>is_countable</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether <c>count</c> takes it.</returns>
    public static bool IsCountable(object? value) =>
        Normalize(value) is not string and (PhpArray or ICountable or System.Collections.ICollection);

    /// <summary>PHP's <c>is_callable</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether <see cref="Call"/> can call it.</returns>
    public static bool IsCallable(object? value) => Callables.TryMake(value, out _);

    /// <summary>PHP's <c>intval</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="base">The base that a text is written in; 0 for what it begins with says: "0x", "0b", "0".</param>
    /// <returns>The number.</returns>
    public static long IntVal(object? value, long @base = 10) =>
        @base == 10 || Normalize(value) is not string text ? ToInt(value) : BaseText.ToIntUpToOthers(text, @base);

    /// <summary>PHP's <c>floatval</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number.</returns>
    public static double FloatVal(object? value) => ToFloat(value);

    /// <summary>PHP's <c>doubleval</c>: the same as <see cref="FloatVal"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number.</returns>
    public static double DoubleVal(object? value) => ToFloat(value);

    /// <summary>PHP's <c>boolval</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it counts as true.</returns>
    public static bool BoolVal(object? value) => IsTrue(value);

    /// <summary>PHP's <c>strval</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string StrVal(object? value) => ToStr(value);

    /// <summary>PHP's <c>settype</c>.</summary>
    /// <param name="var">The variable that gets the converted value.</param>
    /// <param name="type">The type's name, in any of the ways that PHP takes.</param>
    /// <returns>True.</returns>
    /// <exception cref="ValueError">The type is not known.</exception>
    public static bool SetType(ref object? @var, string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        @var = type.ToLowerInvariant() switch
        {
            "int" or "integer" => ToInt(@var),
            "float" or "double" => ToFloat(@var),
            "string" => ToStr(@var),
            "bool" or "boolean" => IsTrue(@var),
            "array" => ToArray(@var),
            "object" => ToObject(@var),
            "null" => null,
            _ => throw new ValueError($"'settype' does not know the type '{type}'. Use 'int', 'float', 'string', 'bool', 'array'."),
        };
        return true;
    }

    /// <summary>The type as <c>get_debug_type</c> names it.</summary>
    internal static string TypeName(object? value) => Normalize(value) switch
    {
        null => "null",
        bool => "bool",
        long => "int",
        double => "float",
        string => "string",
        PhpArray => "array",
        var instance => ClassOf(instance),
    };

    internal static string ClassOf(object? instance) => instance switch
    {
        IPhpObject known => known.ClassName,
        Delegate => "Closure",
        null => "null",
        _ => (instance.GetType().FullName ?? instance.GetType().Name).Replace('.', '\\').Replace('+', '\\'),
    };

    internal static PhpArray PropertiesOf(object? instance) => instance is IPhpObject known ? known.GetProperties() : [];
}
