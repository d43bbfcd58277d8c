using Compat.Php;

namespace Compat.Yii;

/// <summary>An event of a record that was saved. Yii's <c>yii\db\AfterSaveEvent</c>.</summary>
/// <param name="changedAttributes">The attributes that were changed, with their values from before.</param>
public class AfterSaveEvent(IReadOnlyDictionary<string, object?> changedAttributes) : Event
{
    /// <summary>Makes the event of an array of PHP.</summary>
    /// <param name="changedAttributes">The attributes that were changed, with their values from before.</param>
    public AfterSaveEvent(PhpArray changedAttributes)
        : this(Read(changedAttributes))
    {
    }

    /// <summary>The attributes that were changed, with their values from before.</summary>
    public IReadOnlyDictionary<string, object?> ChangedAttributes { get; } = changedAttributes;

    private static IReadOnlyDictionary<string, object?> Read(PhpArray attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return ArrayShapes.TryView(attributes, out IReadOnlyDictionary<string, object?>? read)
            ? read
            : throw new System.Diagnostics.UnreachableException();
    }
}
