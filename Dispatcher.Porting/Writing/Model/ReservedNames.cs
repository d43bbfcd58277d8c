using System.Diagnostics.CodeAnalysis;
using Compat.Php;

namespace Dispatching.Porting.Writing.Model;

/// <summary>Names that what is written has a meaning for already.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The tool is not trimmed.")]
internal static class ReservedNames
{
    /// <summary>Names that the framework has too, so that they are written with their namespace.</summary>
    public static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { "OverflowException" };

    public static readonly string[] Types =
    [
        .. typeof(Php).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name),
        "Port", "Program", "Functions", "Globals", "Constants", "Func", "Action", "Delegate", "Type", "Exception", "String", "Object",
            "Math",
        "IEnumerable", "Compat", "System", "Environment", "Console", "Lazy",
    ];

    public static readonly string[] Members =
    [
        .. typeof(PhpThrowable).GetMembers().Select(member => member.Name), "MessageValue", "CodeValue", "Finalize", "MemberwiseClone",
        "Twin", "ClassName", "GetProperties", "Construct", "ToText", "Name", "Value", "CasesOf", "TryFrom", "From", "Load", "Main",
    ];

    public static readonly string[] Locals = ["called", "arguments", "generator", "this"];
}
