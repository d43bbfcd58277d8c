namespace Compat.Php;

/// <summary>Further arguments by name, at the end of those of a variadic parameter.</summary>
internal sealed class NamedArguments(PhpArray values)
{
    public PhpArray Values => values;
}
