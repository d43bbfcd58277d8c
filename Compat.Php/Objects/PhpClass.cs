using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compat.Php;

/// <summary>A class as PHP sees it at run time: what <c>static</c> stands for, and what is found by a name. Safe for several
/// threads.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Reason)]
[UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Reason)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Reason)]
public sealed class PhpClass
{
    private const string Reason = "What is found by name is kept by whoever adds it to a PhpProgram.";

    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ConditionalWeakTable<Type, PhpClass> s_classes = [];

    private static readonly FrozenDictionary<string, Type> s_builtIn = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        ["stdClass"] = typeof(StdClass), ["Closure"] = typeof(Delegate), ["Generator"] = typeof(Generator),
        ["ArrayIterator"] = typeof(ArrayIterator), ["Traversable"] = typeof(System.Collections.IEnumerable),
        ["ArrayObject"] = typeof(ArrayObject), ["SplObjectStorage"] = typeof(SplObjectStorage),
        ["SplDoublyLinkedList"] = typeof(SplDoublyLinkedList), ["SplStack"] = typeof(SplStack),
        ["SplQueue"] = typeof(SplQueue), ["SplHeap"] = typeof(SplHeap),
        ["SplMinHeap"] = typeof(SplMinHeap), ["SplMaxHeap"] = typeof(SplMaxHeap),
        ["SplPriorityQueue"] = typeof(SplPriorityQueue), ["SplFixedArray"] = typeof(SplFixedArray),
        ["IteratorIterator"] = typeof(IteratorIterator), ["LimitIterator"] = typeof(LimitIterator),
        ["CallbackFilterIterator"] = typeof(CallbackFilterIterator), ["InfiniteIterator"] = typeof(InfiniteIterator),
        ["NoRewindIterator"] = typeof(NoRewindIterator), ["EmptyIterator"] = typeof(EmptyIterator),
        ["AppendIterator"] = typeof(AppendIterator),
        ["Iterator"] = typeof(IPhpIterator), ["IteratorAggregate"] = typeof(IIteratorAggregate), ["ArrayAccess"] = typeof(IArrayAccess),
        ["Countable"] = typeof(ICountable), ["Stringable"] = typeof(IStringable), ["JsonSerializable"] = typeof(IJsonSerializable),
        ["UnitEnum"] = typeof(IPhpEnum), ["BackedEnum"] = typeof(IPhpEnum), ["Throwable"] = typeof(PhpThrowable),
        ["Exception"] = typeof(PhpException), ["Error"] = typeof(PhpError), ["ErrorException"] = typeof(ErrorException),
        ["TypeError"] = typeof(TypeError), ["ValueError"] = typeof(ValueError), ["ArithmeticError"] = typeof(ArithmeticError),
        ["DivisionByZeroError"] = typeof(DivisionByZeroError), ["ArgumentCountError"] = typeof(ArgumentCountError),
        ["AssertionError"] = typeof(AssertionError), ["UnhandledMatchError"] = typeof(UnhandledMatchError),
        ["RuntimeException"] = typeof(RuntimeException), ["LogicException"] = typeof(LogicException),
        ["InvalidArgumentException"] = typeof(InvalidArgumentException), ["DomainException"] = typeof(DomainException),
        ["LengthException"] = typeof(LengthException), ["OutOfRangeException"] = typeof(OutOfRangeException),
        ["OutOfBoundsException"] = typeof(OutOfBoundsException), ["RangeException"] = typeof(RangeException),
        ["OverflowException"] = typeof(OverflowException), ["UnderflowException"] = typeof(UnderflowException),
        ["UnexpectedValueException"] = typeof(UnexpectedValueException), ["BadFunctionCallException"] = typeof(BadFunctionCallException),
        ["BadMethodCallException"] = typeof(BadMethodCallException), ["JsonException"] = typeof(JsonException),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, PhpMethod> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PropertyInfo> _constants = new(StringComparer.Ordinal);

    private PhpClass(Type type)
    {
        Type = type;
        Declared = type.GetCustomAttribute<PhpDeclaredAttribute>(inherit: false);
        Name = type.GetCustomAttribute<PhpNameAttribute>(inherit: false)?.Name
            ?? s_builtIn.FirstOrDefault(pair => pair.Value == type).Key ?? type.Name;
        Type? parent = type.BaseType;
        if (parent is not null && parent != typeof(PhpObject) && parent != typeof(PhpEnum) && parent != typeof(object)
            && parent != typeof(PhpThrowable) && parent != typeof(Exception) && !typeof(Delegate).IsAssignableFrom(type))
            Parent = Of(parent);
        IsPorted = type.IsDefined(typeof(PhpNameAttribute), inherit: false);
        foreach (IGrouping<string, MethodInfo> group in (IsPorted ? type.GetMethods(Own) : type.GetMethods())
            .Where(IsPhp).GroupBy(PhpMethod.NameOf, StringComparer.OrdinalIgnoreCase))
            _methods[group.Key] = new PhpMethod(group.Key, [.. group]);
        foreach (PropertyInfo property in IsPorted ? type.GetProperties(Own)
            : type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            if (property.GetMethod is { IsStatic: true } && property.GetCustomAttribute<PhpNameAttribute>() is { } name)
                _constants[name.Name] = property;
        }

        Fields = [.. (IsPorted ? type.GetFields(Own) : []).Where(field => field.IsDefined(typeof(PhpNameAttribute)))
            .Select(field => new PhpField(field))];
    }

    /// <summary>The name in PHP, with its namespace.</summary>
    public string Name { get; }

    /// <summary>The class in .NET.</summary>
    public Type Type { get; }

    /// <summary>The class that it extends; null where there is none.</summary>
    public PhpClass? Parent { get; }

    internal bool IsPorted { get; }

    internal PhpDeclaredAttribute? Declared { get; }

    internal IReadOnlyList<PhpField> Fields { get; }

    internal IEnumerable<PhpClass> Lineage
    {
        get
        {
            for (PhpClass? at = this; at is not null; at = at.Parent)
                yield return at;
        }
    }

    internal IEnumerable<object?> Cases => Type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(one => one.FieldType == Type).OrderBy(one => one.MetadataToken).Select(one => one.GetValue(null));

    /// <summary>The methods that are declared by the class itself, by name.</summary>
    internal IEnumerable<PhpMethod> OwnMethods => _methods.Values;

    /// <summary>Gives the class of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The class, the same one each time.</returns>
    public static PhpClass Of(Type type) => s_classes.GetValue(type, static one => new PhpClass(one));

    /// <summary>Gives the class of an object.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The class.</returns>
    public static PhpClass Of(object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Of(instance is Delegate ? typeof(Delegate) : instance.GetType());
    }

    /// <summary>Gives the class that a value names or is an object of, as <c>new $value</c> and <c>$value::NAME</c> take it.</summary>
    /// <param name="value">A name, an object or a class.</param>
    /// <returns>The class.</returns>
    /// <exception cref="PhpError">There is no such class, or the value is no name.</exception>
    public static PhpClass Find(object? value) => PhpArray.Plain(value) switch
    {
        PhpClass known => known,
        string name => PhpProgram.Current.FindClass(name) is { } type ? Of(type)
            : throw new PhpError($"There is no class '{name}'."),
        var instance when Php.IsObjectValue(instance) => Of(instance!),
        var other => throw new PhpError($"A value of the type '{Php.TypeName(other)}' is no name of a class."),
    };

    /// <summary>Makes an object: PHP's <c>new $class(…)</c>.</summary>
    /// <param name="scope">The class from which it is made; null from outside of classes.</param>
    /// <param name="arguments">What the constructor is given.</param>
    /// <returns>The object.</returns>
    /// <exception cref="PhpError">The class is abstract, or its constructor cannot be seen from there.</exception>
    public object New(Type? scope, params object?[] arguments) => New(scope, arguments, null);

    internal object New(Type? scope, object?[] arguments, PhpArray? named)
    {
        if (Type.IsAbstract || Type.IsInterface || Declared?.IsAbstract == true || typeof(PhpEnum).IsAssignableFrom(Type))
            throw new PhpError($"No object of '{Name}' can be made, as it is abstract.");
        if (Type == typeof(StdClass))
            return new StdClass();
        if (!IsPorted && !typeof(PhpThrowable).IsAssignableFrom(Type))
            return Made(arguments);
        if (!IsPorted)
            return Thrown(arguments);
        object made = Activator.CreateInstance(Type, nonPublic: true)!;
        PhpMethod? constructor = FindMethod("__construct");
        if (constructor is null && made is PhpThrowable throwable)
            throwable.Construct(arguments);
        if (constructor is not null && !constructor.IsVisibleFrom(scope))
            throw new PhpError($"The constructor of '{Name}' is not to be called from here.");
        constructor?.Invoke(made, this, arguments, named);
        return made;
    }

    /// <summary>Gives a constant: <c>$class::NAME</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its value, or the case of an enumeration.</returns>
    /// <exception cref="PhpError">There is no such constant.</exception>
    public object? Constant(string name) => TryConstant(name, out object? value) ? value
        : throw new PhpError($"There is no constant '{Name}::{name}'.");

    internal bool TryConstant(string name, out object? value)
    {
        foreach (Type type in Lineage.Select(one => one.Type).Concat(Type.GetInterfaces()))
        {
            PhpClass at = Of(type);
            if (at._constants.TryGetValue(name, out PropertyInfo? found))
            {
                value = found.GetValue(null, BindingFlags.DoNotWrapExceptions, null, null, null);
                return true;
            }

            if (typeof(PhpEnum).IsAssignableFrom(type) && type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .FirstOrDefault(one => one.FieldType == type && ((PhpEnum)one.GetValue(null)!).Name == name) is { } field)
            {
                value = field.GetValue(null);
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Whether a value is an object of the class: PHP's <c>$value instanceof static</c>.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>Whether it is one.</returns>
    public bool IsInstance(object? value) => Type.IsInstanceOfType(PhpArray.Plain(value));

    internal IEnumerable<Type> Interfaces => Type.GetInterfaces();

    internal object? CaseOf(object? value)
    {
        PhpEnum[] cases = [.. Cases.Cast<PhpEnum>()];
        bool isNumber = cases.Length > 0 && cases[0].Value is long;
        object? wanted = isNumber ? Php.CoerceToInt(value ?? 0L) : Php.CoerceToString(value ?? "");
        return Array.Find(cases, one => Equals(one.Value, wanted));
    }

    internal PhpMethod? FindMethod(string name)
    {
        foreach (PhpClass at in Lineage)
        {
            if (at._methods.TryGetValue(name, out PhpMethod? found))
                return found;
        }

        return null;
    }

    /// <summary>The method that a call from a class means: a private one of that class comes first.</summary>
    internal PhpMethod? FindMethod(string name, Type? scope)
    {
        if (scope is not null && scope != Type && scope.IsAssignableFrom(Type) && Of(scope)._methods.TryGetValue(name, out PhpMethod? own)
            && own.Access == "private")
            return own;
        return FindMethod(name);
    }

    internal PhpField? FindField(string name, Type? scope, bool isStatic = false)
    {
        if (!isStatic && scope is not null && scope.IsAssignableFrom(Type)
            && Of(scope).Fields.FirstOrDefault(one => one.Name == name && one.IsStatic == isStatic)
            is { Access: "private" } own)
            return own;
        PhpField? hidden = null;
        foreach (PhpClass at in Lineage)
        {
            foreach (PhpField field in at.Fields)
            {
                if (field.Name != name || field.IsStatic != isStatic)
                    continue;
                if (isStatic || field.Access != "private" || at.Type == Type)
                    return field;
                hidden ??= null;
            }
        }

        return hidden;
    }

    internal static bool IsVisible(string access, Type owner, Type? scope) => access switch
    {
        "public" => true,
        "private" => scope == owner,
        _ => scope is not null && (owner.IsAssignableFrom(scope) || scope.IsAssignableFrom(owner)),
    };

    internal static Type? BuiltIn(string name) => s_builtIn.GetValueOrDefault(name);

    /// <summary>Finds one of PHP's own classes, whatever programs there are.</summary>
    /// <param name="name">Its name in PHP, in any case, without a backslash before it.</param>
    /// <param name="type">The type that stands for it.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryBuiltIn(string name, [NotNullWhen(true)] out Type? type) => s_builtIn.TryGetValue(name, out type);

    /// <summary>The method that gives the defaults of another one's parameters.</summary>
    internal static MethodInfo? DefaultsOf(Type owner, string name) =>
        owner.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).FirstOrDefault(one =>
            one.GetCustomAttribute<PhpDeclaredAttribute>() is { } declared
            && name.Equals(declared.DefaultsOf, StringComparison.OrdinalIgnoreCase));

    private static bool IsPhp(MethodInfo method) => !method.IsSpecialName && !method.Name.Contains('.', StringComparison.Ordinal)
        && !method.Name.Contains('<', StringComparison.Ordinal) && method.DeclaringType != typeof(object)
        && method.DeclaringType != typeof(Exception)
        && method.GetCustomAttribute<PhpDeclaredAttribute>() is not { DefaultsOf.Length: > 0 };

    private object Made(object?[] arguments)
    {
        ConstructorInfo constructor = Type.GetConstructors()[0];
        ParameterInfo[] parameters = constructor.GetParameters();
        object?[] given = [.. parameters.Select((parameter, index) =>
            index < arguments.Length ? PhpTypes.CoerceTo(parameter.ParameterType, arguments[index])
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : throw new ArgumentCountError($"The constructor of '{Name}' was given {arguments.Length} arguments, which are too few."))];
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, given, null);
    }

    private object Thrown(object?[] arguments)
    {
        object made = Activator.CreateInstance(Type, ["", 0L, null])!;
        ((PhpThrowable)made).Construct(arguments);
        return made;
    }
}
