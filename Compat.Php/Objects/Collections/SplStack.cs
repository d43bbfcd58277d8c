namespace Compat.Php;

/// <summary>PHP's <c>SplStack</c>: the last value comes first.</summary>
public sealed class SplStack : SplDoublyLinkedList
{
    private protected override bool IsBackwards => true;
}
