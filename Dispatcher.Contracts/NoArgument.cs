namespace Dispatching.Contracts;

/// <summary>
/// A type that has no objects, of which C# gives a list of none by itself. F#, which knows no such lists, does not find the members that
/// take one, and so never takes <c>fun e -> …</c> for a listener that takes nothing.
/// </summary>
public sealed class NoArgument
{
    private NoArgument()
    {
    }
}
