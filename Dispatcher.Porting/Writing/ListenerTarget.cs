namespace Dispatching.Porting.Writing;

/// <summary>What a registration calls in C#.</summary>
/// <param name="TypeName">The class.</param>
/// <param name="MethodName">The method.</param>
/// <param name="IsStatic">Whether it is called on the class.</param>
/// <param name="IsVoid">Whether it gives nothing back.</param>
/// <param name="ParameterType">The type of its only parameter; null where it has another number of them.</param>
/// <param name="ParameterCount">How many parameters it has.</param>
internal sealed record ListenerTarget(
    string TypeName, string MethodName, bool IsStatic, bool IsVoid, string? ParameterType, int ParameterCount);
