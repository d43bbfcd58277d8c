namespace Compat.Php;

/// <summary>PHP's <c>Stringable</c>: an object that has a text.</summary>
public interface IStringable
{
    /// <summary>Gives the text, as <c>__toString</c> does.</summary>
    /// <returns>The text.</returns>
    string ToText();
}
