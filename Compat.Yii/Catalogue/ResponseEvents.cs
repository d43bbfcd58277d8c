namespace Compat.Yii.Catalogue;

/// <summary>The events of a response: <c>yii\web\Response</c>.</summary>
public static class ResponseEvents
{
    /// <summary>Before the response is prepared. Carries an <see cref="Event"/>.</summary>
    public const string BeforeSend = "beforeSend";

    /// <summary>When it was prepared, before it is sent. Carries an <see cref="Event"/>.</summary>
    public const string AfterPrepare = "afterPrepare";

    /// <summary>When it was sent. Carries an <see cref="Event"/>.</summary>
    public const string AfterSend = "afterSend";
}
