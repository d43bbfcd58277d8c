namespace Dispatching.Porting.Reading.Parsing;

/// <summary>Leaves what cannot be read, up to the declaration that holds it. It never leaves the parser.</summary>
internal sealed class SyntaxFault(int token, string message) : Exception(message)
{
    /// <summary>The index of the word that did not fit.</summary>
    public int Token => token;
}
