namespace Compat.Yii;

/// <summary>An event around a controller's action. Yii's <c>yii\base\ActionEvent</c>.</summary>
/// <param name="action">The action's identifier.</param>
public class ActionEvent(string action) : Event
{
    /// <summary>The action's identifier.</summary>
    public string Action { get; } = action;

    /// <summary>What the action gave back; in <c>afterAction</c> a handler may replace it.</summary>
    public object? Result { get; set; }

    /// <summary>Whether the action may run. Read after <c>beforeAction</c> only.</summary>
    public bool IsValid { get; set; } = true;
}
