namespace Compat.Yii.Catalogue;

/// <summary>The events of a view: <c>yii\base\View</c>.</summary>
public static class ViewEvents
{
    /// <summary>At the beginning of a page. Carries an <see cref="Event"/>.</summary>
    public const string BeginPage = "beginPage";

    /// <summary>At the end of a page. Carries an <see cref="Event"/>.</summary>
    public const string EndPage = "endPage";

    /// <summary>
    /// Before a file is rendered. A veto gives an empty output. Carries a <see cref="ViewEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeRender = "beforeRender";

    /// <summary>
    /// When a file was rendered. Triggered only if there are handlers. Carries a <see cref="ViewEvent"/>. The final <c>Output</c> is what
    /// counts.
    /// </summary>
    public const string AfterRender = "afterRender";
}
