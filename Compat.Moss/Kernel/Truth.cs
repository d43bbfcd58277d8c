namespace Compat.Moss;

/// <summary>PHP's notion of a value that counts: listeners that have nothing to say may give any of the others.</summary>
internal static class Truth
{
    public static bool Counts(object? value) => value is not (null or false or "" or "0" or 0 or 0L or 0.0);
}
