namespace Dispatching.PhpWorker.Wire;

/// <summary>Stands for an argument, or an element of one, that PHP left as it was.</summary>
internal sealed class Kept
{
    public static readonly Kept Value = new();

    private Kept()
    {
    }
}
