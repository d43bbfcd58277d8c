namespace Compat.Php;

/// <summary>What a property holds before it is first written, and after <c>unset</c>.</summary>
public sealed class Uninitialized
{
    private Uninitialized()
    {
    }

    /// <summary>The only one.</summary>
    public static Uninitialized Value { get; } = new();
}
