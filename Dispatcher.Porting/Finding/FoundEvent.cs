namespace Dispatching.Porting.Finding;

/// <summary>An event as a registration names it.</summary>
/// <param name="Name">Its name; null where it is decided at run time or by a constant that is not known.</param>
/// <param name="Constant">The constant that gives it, <c>Class::NAME</c> with the class's full name; null for a literal.</param>
/// <param name="Text">The PHP text of it, on one line.</param>
/// <param name="IsAssumed">Whether the name was taken from a constant of the same name that the class inherits by all appearances.</param>
internal sealed record FoundEvent(string? Name, string? Constant, string Text, bool IsAssumed = false)
{
    /// <summary>The name, else the constant, else the text.</summary>
    public string Display => Name ?? Constant ?? Text;

    /// <summary>Whether only the run shows it.</summary>
    public bool IsDynamic => Name is null && Constant is null;
}
