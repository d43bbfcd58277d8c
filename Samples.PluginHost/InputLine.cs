namespace PluginHost;

/// <summary>A line of the input.</summary>
/// <param name="Text">The line without its end; <see langword="null"/> where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, and what to do.</param>
internal readonly record struct InputLine(string? Text, string? Problem);
