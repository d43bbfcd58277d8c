namespace Dispatching.Container;

/// <summary>Is another object in each scope: <see cref="ContainerRoot"/> compares it.</summary>
public sealed class ContainerScopeMark;
