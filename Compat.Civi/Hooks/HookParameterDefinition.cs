namespace Compat.Civi;

/// <summary>A parameter of a hook.</summary>
/// <param name="Name">Its name, as a field of the event has it.</param>
/// <param name="IsByReference">Whether what listeners write reaches the caller.</param>
public sealed record HookParameterDefinition(string Name, bool IsByReference)
{
    /// <summary>As PHP writes it.</summary>
    /// <returns>As in <c>&amp;$content</c>.</returns>
    public override string ToString() => IsByReference ? $"&${Name}" : $"${Name}";
}
