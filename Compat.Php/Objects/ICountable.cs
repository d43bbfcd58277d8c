namespace Compat.Php;

/// <summary>PHP's <c>Countable</c>: an object that <c>count</c> can count.</summary>
public interface ICountable
{
    /// <summary>Counts the elements.</summary>
    /// <returns>How many there are.</returns>
    long Count();
}
