using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dispatching.Container;

/// <summary>
/// What chooses a service's method, like <c>s => s.OnEvent</c>, with the values of the variables that it uses: two that were written at
/// one place, in a loop, differ by them.
/// </summary>
internal sealed class ChosenMethod : IEquatable<ChosenMethod>
{
    private readonly Delegate _choice;
    private readonly object?[] _values;
    private readonly bool _isUnknown;

    public ChosenMethod(Delegate choice)
    {
        _choice = choice;
        bool usesVariables = choice.Target?.GetType() is { } closure
            && closure.Name.StartsWith("<>c__", StringComparison.Ordinal)
            && closure.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

        // Where programs are compiled ahead of time the variables need not have names any more.
        _isUnknown = usesVariables && !RuntimeFeature.IsDynamicCodeSupported;
        _values = usesVariables && !_isUnknown ? [.. ValuesOf(choice.Target!)] : [];
    }

    public bool Equals(ChosenMethod? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && !_isUnknown
            && ReferenceEquals(_choice.Target, other._choice.Target)
            && _choice.Equals(other._choice)
            && _values.AsSpan().SequenceEqual(other._values));

    public override bool Equals(object? obj) => Equals(obj as ChosenMethod);

    public override int GetHashCode() => _choice.Target is null ? 0 : RuntimeHelpers.GetHashCode(_choice.Target);

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2075",
        Justification = "The variables that a lambda uses are kept with it.")]
    private static IEnumerable<object?> ValuesOf(object variables)
    {
        foreach (FieldInfo field in variables.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public))
        {
            object? value = field.GetValue(variables);
            if (!field.Name.Contains('>', StringComparison.Ordinal))
            {
                yield return value;
            }
            else if (field.Name.Contains("locals", StringComparison.Ordinal) && value is not null)
            {
                // The variables of a block around.
                foreach (object? outer in ValuesOf(value))
                    yield return outer;
            }
        }
    }
}
