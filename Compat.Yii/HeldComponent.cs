namespace Compat.Yii;

/// <summary>The events of an object whose class does not derive from <see cref="Component"/>.</summary>
/// <param name="holder">The object: the sender of its events.</param>
public sealed class HeldComponent(object holder) : Component
{
    private readonly object _holder = holder ?? throw new ArgumentNullException(nameof(holder));

    internal override object Sender => _holder;
}
