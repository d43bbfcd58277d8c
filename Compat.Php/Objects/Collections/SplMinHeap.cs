namespace Compat.Php;

/// <summary>PHP's <c>SplMinHeap</c>: the least value comes first.</summary>
public sealed class SplMinHeap : SplHeap
{
    /// <summary>Makes one.</summary>
    public SplMinHeap()
        : base(static (left, right) => (int)Php.Compare(right, left))
    {
    }
}
