namespace Dispatching.Porting;

/// <summary>A function or a member of a class of the plugin.</summary>
/// <param name="File">The PHP file.</param>
/// <param name="Line">The line.</param>
/// <param name="Php">What PHP calls it: <c>Acme\Plugin::run()</c>, <c>acme_civicrm_post()</c>.</param>
/// <param name="CSharp">Its declaration in C#, on one line; null where it could not be declared.</param>
/// <param name="CSharpFile">The file of C# that has it.</param>
/// <param name="IsLeft">Whether its body is left to the porter.</param>
public sealed record PortedMember(string File, int Line, string Php, string? CSharp, string CSharpFile, bool IsLeft);
