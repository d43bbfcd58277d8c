namespace Tests.Forms;

/// <summary>An event of the engine.</summary>
public sealed class FormEvent;
