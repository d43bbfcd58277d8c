namespace Compat.Yii.Catalogue;

/// <summary>The events of an error handler that shows pages: <c>yii\web\ErrorHandler</c>.</summary>
public static class WebErrorHandlerEvents
{
    /// <summary>
    /// When the error page was rendered. Triggered only if there are handlers. Carries an <see cref="ErrorHandlerRenderEvent"/>. The final
    /// <c>Output</c> is what counts.
    /// </summary>
    public const string AfterRender = "afterRender";

    /// <inheritdoc cref="ErrorHandlerEvents.Shutdown"/>
    public const string Shutdown = ErrorHandlerEvents.Shutdown;
}
