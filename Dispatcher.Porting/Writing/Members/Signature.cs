namespace Dispatching.Porting.Writing.Members;

/// <summary>A parameter in C#.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsReference">Whether it is <c>ref</c>.</param>
/// <param name="IsVariadic">Whether it is <c>params</c>.</param>
/// <param name="Default">What stands for it where it is left out; null where it may not be.</param>
internal sealed record SignatureParameter(string Name, string Type, bool IsReference, bool IsVariadic, string? Default)
{
    /// <summary>Whether C# can say the default at the parameter itself.</summary>
    public bool IsOptional => Default is not null && !IsReference && (Default == "null" || Type != "object?")
        && (Default is "null" or "true" or "false" or ['"', .., '"'] or ['-', ..] || char.IsAsciiDigit(Default[0]));

    public SignatureParameter Loose() => this with { Type = IsVariadic ? "object?[]" : "object?" };

    /// <summary>A value as the argument for it.</summary>
    public string Pass(string value) => IsReference ? $"ref {value}" : value;

    public string Declare(bool withDefault)
    {
        string kind = IsReference ? "ref " : IsVariadic ? "params " : "";
        return withDefault && IsOptional ? $"{kind}{Type} {Name} = {Default}" : $"{kind}{Type} {Name}";
    }
}

/// <summary>What of a method is known before it is written.</summary>
internal sealed record Signature(string Name, string ReturnType, IReadOnlyList<SignatureParameter> Parameters)
{
    public Signature Loose() => this with
    {
        ReturnType = ReturnType == "void" ? "void" : "object?",
        Parameters = [.. Parameters.Select(parameter => parameter.Loose())],
    };

    /// <summary>The parameters that a call must give in C#, which are more than in PHP where C# cannot say a default.</summary>
    public IEnumerable<SignatureParameter> Required => Parameters.Take(OptionalFrom());

    /// <summary>How a method of this signature is called.</summary>
    public ListenerTarget Target(string typeName, bool isStatic) => new(
        typeName, Name, isStatic, ReturnType == "void", Parameters is [var first, ..] ? first.Type : null, Parameters.Count,
        Parameters.Count(parameter => parameter.Default is null && !parameter.IsVariadic));

    /// <summary>The parameters, with defaults from where on all that follow have one.</summary>
    public string DeclareParameters()
    {
        int optional = OptionalFrom();
        return string.Join(", ", Parameters.Select((parameter, index) => parameter.Declare(index >= optional)));
    }

    /// <summary>
    /// The parameters that each further overload leaves out, from the end on, where C# cannot say a default at the parameter.
    /// </summary>
    public IEnumerable<int> Overloads()
    {
        int optional = OptionalFrom();
        for (int count = optional - 1; count >= 0
            && Parameters[count] is { Default: not null, IsVariadic: false }; count--)
            yield return count;
    }

    private int OptionalFrom()
    {
        int from = Parameters.Count;
        while (from > 0 && (Parameters[from - 1].IsOptional || (from == Parameters.Count && Parameters[from - 1].IsVariadic)))
            from--;
        return from;
    }
}
