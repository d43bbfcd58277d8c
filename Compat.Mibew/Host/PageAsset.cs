namespace Compat.Mibew;

/// <summary>A style sheet or script of a page.</summary>
/// <param name="Content">An address, or the text itself.</param>
/// <param name="Type"><c>url</c> for an address, else what the text is.</param>
/// <param name="Weight">Lower comes first.</param>
public sealed record PageAsset(string Content, string Type, int Weight);
