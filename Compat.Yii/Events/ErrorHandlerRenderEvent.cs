namespace Compat.Yii;

/// <summary>An event of a rendered error page. Yii's <c>yii\web\ErrorHandlerRenderEvent</c>.</summary>
/// <param name="exception">What is shown.</param>
public class ErrorHandlerRenderEvent(Exception exception) : Event
{
    /// <summary>What is shown.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>The page; a handler may replace it.</summary>
    public string? Output { get; set; }
}
