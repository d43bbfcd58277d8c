using System.Runtime.CompilerServices;

namespace Ahead;

/// <summary>Compares what happened with what should have, and counts.</summary>
internal sealed class Checks
{
    private readonly List<string> _failures = [];
    private int _count;

    /// <summary>Notes whether a result is the one that is expected.</summary>
    /// <param name="what">What is checked.</param>
    /// <param name="expected">The result that is expected.</param>
    /// <param name="actual">The result.</param>
    public void AreEqual(string what, string expected, string actual)
    {
        _count++;
        if (actual != expected)
            _failures.Add($"{what}: '{expected}' was expected and it was '{actual}'.");
    }

    /// <summary>Notes all failures, or one line that says that there is none.</summary>
    /// <returns>The exit code.</returns>
    public int Report(TextWriter output, TextWriter errors)
    {
        foreach (string failure in _failures)
            errors.WriteLine(failure);
        string compiled = RuntimeFeature.IsDynamicCodeCompiled ? "compiled as it runs" : "compiled ahead of time";
        output.WriteLine($"{compiled}: {_count - _failures.Count} of {_count} checks hold");
        return _failures.Count == 0 ? 0 : 1;
    }
}
