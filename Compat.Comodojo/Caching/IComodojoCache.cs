namespace Compat.Comodojo;

/// <summary>Where results are kept for a while.</summary>
public interface IComodojoCache
{
    /// <summary>A result that was kept.</summary>
    /// <param name="key">What it was kept under.</param>
    /// <returns>The result, or <see langword="null"/> where there is none any more.</returns>
    ObjectSuccess? Get(string key);

    /// <summary>Keeps a result.</summary>
    /// <param name="key">What it is kept under.</param>
    /// <param name="result">The result.</param>
    /// <param name="timeToLive">For how long.</param>
    void Set(string key, ObjectSuccess result, TimeSpan timeToLive);
}
