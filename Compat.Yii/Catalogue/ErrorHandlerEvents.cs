namespace Compat.Yii.Catalogue;

/// <summary>The events of an error handler: <c>yii\base\ErrorHandler</c>.</summary>
public static class ErrorHandlerEvents
{
    /// <summary>When the program ends over an error, before it is logged. Carries an <see cref="Event"/>.</summary>
    public const string Shutdown = "shutdown";
}
