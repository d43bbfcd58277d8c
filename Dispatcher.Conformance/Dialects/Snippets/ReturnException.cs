namespace Conformance.Dialects.Snippets;

/// <summary>A <c>return</c> on its way out of a function.</summary>
/// <param name="value">What is returned.</param>
internal sealed class ReturnException(object? value) : Exception
{
    /// <summary>What is returned.</summary>
    public object? Value { get; } = value;
}
