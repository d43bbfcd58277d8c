namespace Dispatching.Porting.Reading;

/// <summary>What could not be read, and where.</summary>
internal sealed record SyntaxError(Place Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
