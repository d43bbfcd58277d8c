namespace Conformance.Dialects.Programs;

/// <summary>How a snippet went.</summary>
public enum PlayedOutcome
{
    /// <summary>All calls gave what PHP gave.</summary>
    Passed,

    /// <summary>A call reached what the translator left.</summary>
    Left,

    /// <summary>A call gave something else, or what was written does not compile.</summary>
    Failed,
}
