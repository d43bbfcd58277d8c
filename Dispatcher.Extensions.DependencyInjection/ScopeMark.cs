namespace Dispatching;

/// <summary>Is another object in each scope.</summary>
internal sealed class ScopeMark;
