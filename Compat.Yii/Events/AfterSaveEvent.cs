namespace Compat.Yii;

/// <summary>An event of a record that was saved. Yii's <c>yii\db\AfterSaveEvent</c>.</summary>
/// <param name="changedAttributes">The attributes that were changed, with their values from before.</param>
public class AfterSaveEvent(IReadOnlyDictionary<string, object?> changedAttributes) : Event
{
    /// <summary>The attributes that were changed, with their values from before.</summary>
    public IReadOnlyDictionary<string, object?> ChangedAttributes { get; } = changedAttributes;
}
