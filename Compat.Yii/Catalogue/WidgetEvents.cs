namespace Compat.Yii.Catalogue;

/// <summary>The events of a widget: <c>yii\base\Widget</c>.</summary>
public static class WidgetEvents
{
    /// <summary>When the widget is made. Carries an <see cref="Event"/>.</summary>
    public const string Init = "init";

    /// <summary>
    /// Before the widget runs. A veto gives an empty output. Carries a <see cref="WidgetEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeRun = "beforeRun";

    /// <summary>When the widget has run. Carries a <see cref="WidgetEvent"/>. The final <c>Result</c> is what counts.</summary>
    public const string AfterRun = "afterRun";
}
