namespace Conformance.Dialects.Snippets;

/// <summary>A snippet has more than this player reads.</summary>
/// <param name="what">What it has.</param>
internal sealed class NotPlayableException(string what) : Exception(what);
