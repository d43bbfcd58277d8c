namespace Dispatching.Porting.Writing.Files;

/// <summary>
/// A stretch of generated C# in several versions, best first. Where the compiler refuses one, the next is taken; the last one can always be
/// compiled, so every project builds.
/// </summary>
/// <param name="subject">What it is, for the report; null for what is not the plugin's.</param>
/// <param name="versions">The versions.</param>
internal sealed class Chunk(string? subject, params string[] versions)
{
    private readonly string[] _versions = [.. versions.Distinct(StringComparer.Ordinal)];

    public string? Subject => subject;

    /// <summary>Whether others stand on it, so that it is the last of its file to be taken back.</summary>
    public bool IsFoundation { get; init; }

    public int Level { get; private set; }

    public string Text => _versions[Level];

    public bool IsLast => Level == _versions.Length - 1;

    /// <summary>Whether only a comment is left of what had another version.</summary>
    public bool IsGivenUp => IsLast && _versions.Length > 1;

    public bool Degrade()
    {
        if (IsLast)
            return false;
        Level++;
        return true;
    }
}
