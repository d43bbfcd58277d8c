using Compat.Yii;

namespace Tests.Forms;

/// <summary>An event of Yii.</summary>
public sealed class FormYiiEvent : Event;
