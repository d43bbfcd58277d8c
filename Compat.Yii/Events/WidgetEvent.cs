namespace Compat.Yii;

/// <summary>An event around the run of a widget. Yii's <c>yii\base\WidgetEvent</c>.</summary>
public class WidgetEvent : Event
{
    /// <summary>What the widget gave back; in <c>afterRun</c> a handler may replace it.</summary>
    public object? Result { get; set; }

    /// <summary>Whether the widget may run. Read after <c>beforeRun</c> only.</summary>
    public bool IsValid { get; set; } = true;
}
