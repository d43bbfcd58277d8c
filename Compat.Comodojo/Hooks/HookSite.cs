namespace Compat.Comodojo.Hooks;

/// <summary>Where a hook was added, and how it was written there; empty where that is not known.</summary>
internal readonly record struct HookSite(string? Expression, string? FilePath, int LineNumber);
