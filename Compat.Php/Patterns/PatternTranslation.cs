namespace Compat.Php;

/// <summary>A pattern of PHP in .NET's language.</summary>
/// <param name="Pattern">The pattern; its groups have their numbers as names.</param>
/// <param name="Names">The names of groups by their numbers.</param>
/// <param name="GroupCount">How many groups there are.</param>
/// <param name="HasReset">Whether there is a group <see cref="ResetGroup"/> that says where the match begins.</param>
internal sealed record PatternTranslation(string Pattern, IReadOnlyDictionary<int, string> Names, int GroupCount, bool HasReset)
{
    /// <summary>The group that stands where <c>\K</c> stood.</summary>
    public const string ResetGroup = "reset";
}
