namespace Dispatching.Porting.Writing;

/// <summary>What a registration calls in C#.</summary>
/// <param name="TypeName">The class.</param>
/// <param name="MethodName">The method.</param>
/// <param name="IsStatic">Whether it is called on the class.</param>
/// <param name="IsVoid">Whether it gives nothing back.</param>
/// <param name="ParameterType">The type of its first parameter; null where it has none.</param>
/// <param name="ParameterCount">How many parameters it has.</param>
/// <param name="RequiredCount">How many of them it must be given.</param>
internal sealed record ListenerTarget(
    string TypeName, string MethodName, bool IsStatic, bool IsVoid, string? ParameterType, int ParameterCount, int RequiredCount)
{
    /// <summary>Whether one argument is enough.</summary>
    public bool TakesOne => RequiredCount <= 1 && ParameterCount > 0;
}
