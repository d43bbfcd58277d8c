namespace Dispatching.Porting;

/// <summary>Something that the porter should look at.</summary>
/// <param name="Place">The PHP file and line.</param>
/// <param name="Text">What it is, and what to do.</param>
public sealed record PortedNote(string Place, string Text);
