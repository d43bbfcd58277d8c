namespace Compat.Yii;

/// <summary>An event of a model or record that can be vetoed. Yii's <c>yii\base\ModelEvent</c>.</summary>
public class ModelEvent : Event
{
    /// <summary>
    /// Whether the operation may go on. A handler that vetoes sets it to <see langword="false"/>; a later one can take that back, so write
    /// <c>e.IsValid &amp;= …</c>.
    /// </summary>
    public bool IsValid { get; set; } = true;
}
