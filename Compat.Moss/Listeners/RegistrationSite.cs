namespace Compat.Moss.Listeners;

/// <summary>Where a listener was registered, and how it was written there; empty where that is not known.</summary>
internal readonly record struct RegistrationSite(string? Expression, string? FilePath, int LineNumber);
