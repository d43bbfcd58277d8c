using Compat.Yii;

namespace Tests.Forms;

/// <summary>An object of Yii that holds its component.</summary>
public sealed class FormHolder : IComponentHolder
{
    public FormHolder() => Component = new HeldComponent(this);

    public Component Component { get; }
}
