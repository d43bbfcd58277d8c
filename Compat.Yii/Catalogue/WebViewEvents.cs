namespace Compat.Yii.Catalogue;

/// <summary>The events of a view of a web page: <c>yii\web\View</c>.</summary>
public static class WebViewEvents
{
    /// <summary>At the beginning of the page's body. Carries an <see cref="Event"/>.</summary>
    public const string BeginBody = "beginBody";

    /// <summary>At the end of the page's body. Carries an <see cref="Event"/>.</summary>
    public const string EndBody = "endBody";
}
