namespace Compat.Civi.Modules;

/// <summary>A SOAP server: modules do not run, listeners of the dispatcher do.</summary>
public sealed class SoapFramework : UserFramework
{
    /// <inheritdoc/>
    public override object? Invoke(string hook, IReadOnlyList<ModuleFunction> functions, HookParameters parameters) => null;
}
