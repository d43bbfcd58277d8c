using System.Diagnostics.CodeAnalysis;
using Compat.Php;

namespace Dispatching.Porting.Writing.Model;

/// <summary>PHP's own classes that Compat.Php has.</summary>
internal static class BuiltInClasses
{
    private static readonly Dictionary<string, Type> s_classes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["stdClass"] = typeof(StdClass), ["Closure"] = typeof(Delegate), ["Generator"] = typeof(Generator),
["ArrayObject"] = typeof(ArrayObject), ["SplObjectStorage"] = typeof(SplObjectStorage),
        ["SplDoublyLinkedList"] = typeof(SplDoublyLinkedList), ["SplStack"] = typeof(SplStack),
        ["SplQueue"] = typeof(SplQueue), ["SplHeap"] = typeof(SplHeap),
        ["SplMinHeap"] = typeof(SplMinHeap), ["SplMaxHeap"] = typeof(SplMaxHeap),
        ["SplPriorityQueue"] = typeof(SplPriorityQueue), ["SplFixedArray"] = typeof(SplFixedArray),
        ["IteratorIterator"] = typeof(IteratorIterator), ["LimitIterator"] = typeof(LimitIterator),
        ["CallbackFilterIterator"] = typeof(CallbackFilterIterator), ["InfiniteIterator"] = typeof(InfiniteIterator),
        ["NoRewindIterator"] = typeof(NoRewindIterator), ["EmptyIterator"] = typeof(EmptyIterator),
        ["AppendIterator"] = typeof(AppendIterator),
        ["ArrayIterator"] = typeof(ArrayIterator), ["Iterator"] = typeof(IPhpIterator), ["IteratorAggregate"] = typeof(IIteratorAggregate),
        ["ArrayAccess"] = typeof(IArrayAccess), ["Countable"] = typeof(ICountable), ["JsonSerializable"] = typeof(IJsonSerializable),
        ["Throwable"] = typeof(PhpThrowable), ["Exception"] = typeof(PhpException), ["Error"] = typeof(PhpError),
        ["Stringable"] = typeof(IStringable), ["UnitEnum"] = typeof(IPhpEnum), ["BackedEnum"] = typeof(IPhpEnum),
        ["Traversable"] = typeof(System.Collections.IEnumerable),
        ["ErrorException"] = typeof(ErrorException), ["TypeError"] = typeof(TypeError), ["ValueError"] = typeof(ValueError),
        ["ArithmeticError"] = typeof(ArithmeticError), ["DivisionByZeroError"] = typeof(DivisionByZeroError),
        ["ArgumentCountError"] = typeof(ArgumentCountError), ["AssertionError"] = typeof(AssertionError),
        ["UnhandledMatchError"] = typeof(UnhandledMatchError), ["RuntimeException"] = typeof(RuntimeException),
        ["LogicException"] = typeof(LogicException), ["InvalidArgumentException"] = typeof(InvalidArgumentException),
        ["DomainException"] = typeof(DomainException), ["LengthException"] = typeof(LengthException),
        ["OutOfRangeException"] = typeof(OutOfRangeException), ["OutOfBoundsException"] = typeof(OutOfBoundsException),
        ["RangeException"] = typeof(RangeException), ["OverflowException"] = typeof(Compat.Php.OverflowException),
        ["UnderflowException"] = typeof(UnderflowException), ["UnexpectedValueException"] = typeof(UnexpectedValueException),
        ["BadFunctionCallException"] = typeof(BadFunctionCallException), ["BadMethodCallException"] = typeof(BadMethodCallException),
        ["JsonException"] = typeof(JsonException),
    };

    public static bool TryFind(string name, [NotNullWhen(true)] out Type? type) => s_classes.TryGetValue(name.TrimStart('\\'), out type);

    /// <summary>Whether a class that is not known is an exception by its name.</summary>
    public static bool IsForeignException(string name) => name.EndsWith("Exception", StringComparison.Ordinal)
        && !s_classes.ContainsKey(name.TrimStart('\\'));

    /// <summary>Whether a class of a program can stand on it.</summary>
    public static bool IsOpen(Type type) => !type.IsSealed && (type.IsInterface || typeof(PhpThrowable).IsAssignableFrom(type));

    public static bool IsInterface(string name) => name.TrimStart('\\').ToLowerInvariant() is "throwable" or "traversable" or "stringable"
        or "unitenum" or "backedenum";

    /// <summary>Whether the .NET type stands for exactly what PHP's name means in <c>instanceof</c>.</summary>
    public static bool IsExact(string name) =>
        name.TrimStart('\\').ToLowerInvariant() is not ("traversable" or "stringable" or "backedenum");

    public static string CSharp(Type type) => type == typeof(Delegate) ? "Delegate"
        : type.Namespace == "Compat.Php" ? (ReservedNames.Ambiguous.Contains(type.Name) ? "Compat.Php." : "") + type.Name : type.FullName!;
}
