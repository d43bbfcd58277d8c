namespace Compat.Yii.Catalogue;

/// <summary>The events of a view of a web page: <c>yii\web\View</c>.</summary>
public static class WebViewEvents
{
    /// <summary>At the beginning of the page's body. Carries an <see cref="Event"/>.</summary>
    public const string BeginBody = "beginBody";

    /// <summary>At the end of the page's body. Carries an <see cref="Event"/>.</summary>
    public const string EndBody = "endBody";

    /// <inheritdoc cref="ViewEvents.BeginPage"/>
    public const string BeginPage = ViewEvents.BeginPage;

    /// <inheritdoc cref="ViewEvents.EndPage"/>
    public const string EndPage = ViewEvents.EndPage;

    /// <inheritdoc cref="ViewEvents.BeforeRender"/>
    public const string BeforeRender = ViewEvents.BeforeRender;

    /// <inheritdoc cref="ViewEvents.AfterRender"/>
    public const string AfterRender = ViewEvents.AfterRender;
}
