using System.Diagnostics.CodeAnalysis;
using Compat.Php;

namespace Dispatching.Porting.Writing.Model;

/// <summary>PHP's own classes that Compat.Php has.</summary>
internal static class BuiltInClasses
{
    public static bool TryFind(string name, [NotNullWhen(true)] out Type? type) =>
        PhpClass.TryBuiltIn(name.TrimStart('\\'), out type);

    /// <summary>Whether a class that is not known is an exception by its name.</summary>
    public static bool IsForeignException(string name) => name.EndsWith("Exception", StringComparison.Ordinal)
        && !TryFind(name, out _);

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
