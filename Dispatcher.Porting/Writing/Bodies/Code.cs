using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>An expression of C#.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Type">What is known of its value in PHP.</param>
/// <param name="CSharp">Its C# type.</param>
/// <param name="Level">How strongly it binds.</param>
/// <param name="IsFresh">Whether nobody else has the array that it may give, so that it is kept without a copy.</param>
internal readonly record struct Code(
    string Text, PhpType Type, string CSharp = "object?", int Level = Levels.Primary, bool IsFresh = false)
{
    public bool IsNative => CSharp != "object?";

    /// <summary>The text, between parentheses where it binds less than is asked for.</summary>
    public string At(int level) => Level >= level || Text.StartsWith("throw ", StringComparison.Ordinal) ? Text : $"({Text})";

    /// <summary>The text as an argument for <c>object?</c>: what may be null says so, where a method takes texts too.</summary>
    public string AsArgument =>
        Text == "null" ? "(object?)null" : CSharp is "string?" or "PhpArray?" ? $"(object?){At(Levels.Unary)}" : Text;
}

/// <summary>How strongly operators of C# bind.</summary>
internal static class Levels
{
    public const int Primary = 20;
    public const int Unary = 18;
    public const int Multiplicative = 16;
    public const int Additive = 15;
    public const int Relational = 13;
    public const int Equality = 12;
    public const int AndAlso = 6;
    public const int OrElse = 5;
    public const int Coalesce = 4;
    public const int Conditional = 3;
    public const int Assignment = 2;
}
