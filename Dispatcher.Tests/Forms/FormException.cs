namespace Tests.Forms;

/// <summary>What the listeners of the table throw.</summary>
public sealed class FormException : Exception;
