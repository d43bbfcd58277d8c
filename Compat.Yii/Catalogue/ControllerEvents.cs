namespace Compat.Yii.Catalogue;

/// <summary>The events of a controller: <c>yii\base\Controller</c>.</summary>
public static class ControllerEvents
{
    /// <summary>
    /// Before an action, when the modules have let it pass. Carries an <see cref="ActionEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeAction = "beforeAction";

    /// <summary>
    /// After an action, before the events of the modules. Carries an <see cref="ActionEvent"/>. The final <c>Result</c> is what counts.
    /// </summary>
    public const string AfterAction = "afterAction";
}
