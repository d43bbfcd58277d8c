namespace Dispatching.Engine;

/// <summary>Where an adapter's listener was added: kept once for all that a loop adds.</summary>
public sealed class ListenerSite
{
    [ThreadStatic]
    private static ListenerSite? s_last;

    private ListenerSite(string? expression, string? filePath, int lineNumber)
    {
        Expression = expression;
        FilePath = filePath;
        LineNumber = lineNumber;
    }

    /// <summary>How the listener was written.</summary>
    public string? Expression { get; }

    /// <summary>The source file, where it is known.</summary>
    public string? FilePath { get; }

    /// <summary>The line in <see cref="FilePath"/>, counted from 1; 0 where it is not known.</summary>
    public int LineNumber { get; }

    /// <summary>The place: the one that the thread used last, where it is the same.</summary>
    /// <param name="expression">How the listener was written.</param>
    /// <param name="filePath">The source file.</param>
    /// <param name="lineNumber">The line.</param>
    /// <returns>The place; <see langword="null"/> where nothing is known of it.</returns>
    public static ListenerSite? Of(string? expression, string? filePath, int lineNumber)
    {
        if (expression is null && filePath is null)
            return null;
        return s_last is { } last
            && last.LineNumber == lineNumber
            && ReferenceEquals(last.Expression, expression)
            && ReferenceEquals(last.FilePath, filePath)
            ? last
            : s_last = new ListenerSite(expression, filePath, lineNumber);
    }
}
