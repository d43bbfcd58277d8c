namespace Compat.Yii.Catalogue;

/// <summary>The events of a module, and so of an application: <c>yii\base\Module</c>.</summary>
public static class ModuleEvents
{
    /// <summary>
    /// Before an action of one of its controllers, outermost module first. Carries an <see cref="ActionEvent"/>. It can be vetoed:
    /// <c>IsValid</c>.
    /// </summary>
    public const string BeforeAction = "beforeAction";

    /// <summary>
    /// After an action, innermost module first. Carries an <see cref="ActionEvent"/>. The final <c>Result</c> is what counts.
    /// </summary>
    public const string AfterAction = "afterAction";
}
