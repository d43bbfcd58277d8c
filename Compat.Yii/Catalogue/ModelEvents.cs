namespace Compat.Yii.Catalogue;

/// <summary>The events of a model: <c>yii\base\Model</c>.</summary>
public static class ModelEvents
{
    /// <summary>
    /// Before the rules are checked. A veto makes the model invalid. Carries a <see cref="ModelEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeValidate = "beforeValidate";

    /// <summary>When the rules were checked. Carries an <see cref="Event"/>.</summary>
    public const string AfterValidate = "afterValidate";
}
