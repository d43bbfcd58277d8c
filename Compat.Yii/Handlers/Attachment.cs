namespace Compat.Yii.Handlers;

/// <summary>One behavior's being attached in the place of another.</summary>
/// <param name="replaced">The behavior that has the name, which is detached when it is certain that the new one can be attached.</param>
internal sealed class Attachment(Behavior? replaced)
{
    /// <summary>Whether the handlers of the new one are attached, or about to be.</summary>
    public bool HasBegun { get; private set; }

    public void Begin()
    {
        if (HasBegun)
            return;
        HasBegun = true;
        replaced?.Detach();
    }

    /// <summary>Puts back what there was, where something that derives from the new one has thrown.</summary>
    public void TakeBack(Behavior behavior, Component owner)
    {
        if (!HasBegun)
            return;
        behavior.Release();
        replaced?.Release();
        replaced?.Attach(owner);
    }
}
