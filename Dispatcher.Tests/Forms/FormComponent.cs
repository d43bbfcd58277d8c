using Compat.Yii;

namespace Tests.Forms;

/// <summary>A component of Yii.</summary>
public sealed class FormComponent : Component;
