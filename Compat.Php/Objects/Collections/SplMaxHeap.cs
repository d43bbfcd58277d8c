namespace Compat.Php;

/// <summary>PHP's <c>SplMaxHeap</c>: the greatest value comes first.</summary>
public sealed class SplMaxHeap : SplHeap
{
    /// <summary>Makes one.</summary>
    public SplMaxHeap()
        : base(static (left, right) => (int)Php.Compare(left, right))
    {
    }
}
