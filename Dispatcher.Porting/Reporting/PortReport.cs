namespace Dispatching.Porting;

/// <summary>What was found in a plugin, done with it, and left.</summary>
public sealed class PortReport
{
    /// <summary>The system that the plugin is for.</summary>
    public required PluginSystem System { get; init; }

    /// <summary>How many PHP files were read.</summary>
    public required int Files { get; init; }

    /// <summary>How many lines they have.</summary>
    public required int Lines { get; init; }

    /// <summary>What could not be read, each as <c>file:line:column: message</c>.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>The registrations, in the order of the text.</summary>
    public required IReadOnlyList<PortedRegistration> Registrations { get; init; }

    /// <summary>The functions, methods, properties and constants, in the order of the text.</summary>
    public required IReadOnlyList<PortedMember> Members { get; init; }

    /// <summary>How many statements the bodies have in PHP.</summary>
    public required int Statements { get; init; }

    /// <summary>How many of them are left to the porter.</summary>
    public required int StatementsLeft { get; init; }

    /// <summary>The statements that are left, each with its place and why.</summary>
    public required IReadOnlyList<PortedNote> Left { get; init; }

    /// <summary>What the host has to supply.</summary>
    public required IReadOnlyList<PortedSeam> Seams { get; init; }

    /// <summary>State that means something else in .NET, each with its place and what to do.</summary>
    public required IReadOnlyList<PortedNote> State { get; init; }
}
