namespace Compat.Yii;

/// <summary>An event around the rendering of a view file. Yii's <c>yii\base\ViewEvent</c>.</summary>
/// <param name="viewFile">The view's file.</param>
public class ViewEvent(string viewFile) : Event
{
    /// <summary>The view's file.</summary>
    public string ViewFile { get; } = viewFile;

    /// <summary>What the view is given.</summary>
    public IDictionary<string, object?> Parameters { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>What was rendered; in <c>afterRender</c> a handler may replace it.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the view may be rendered. Read after <c>beforeRender</c> only.</summary>
    public bool IsValid { get; set; } = true;
}
