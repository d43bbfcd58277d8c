using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>A variable of a function.</summary>
internal sealed class LocalVariable(string phpName)
{
    public string PhpName => phpName;

    public string Name { get; set; } = "";

    /// <summary>The C# type, while it is not a box.</summary>
    public string CSharp { get; set; } = "object?";

    public PhpType Type { get; set; } = PhpType.None;

    /// <summary>What was seen to be assigned in this pass.</summary>
    public PhpType Seen { get; set; } = PhpType.None;

    /// <summary>Whether it is a <c>PhpReference</c>, since several names share it.</summary>
    public bool IsBox { get; set; }

    public bool IsParameter { get; set; }

    /// <summary>The adapter's class of typed arguments over the bag that the variable is.</summary>
    public Type? View { get; set; }

    /// <summary>Whether it is a parameter by <c>ref</c>.</summary>
    public bool IsRef { get; set; }

    /// <summary>Whether it is an array that was given by value and is not this function's own to change or to hand out.</summary>
    public bool IsBorrowed { get; set; }

    /// <summary>Whether it is handed to something by <c>ref</c>, which needs a variable of the type <c>object?</c>.</summary>
    public bool IsHandedOver { get; set; }

    /// <summary>The statement that declares it, where all of its uses follow that in its block; null where it is declared at the
    /// top.</summary>
    public Node? DeclaredAt { get; set; }

    /// <summary>Whether the header of a loop declares it and nothing writes it.</summary>
    public bool IsLoopOwn { get; set; }

    public int Writes { get; set; }

    public bool IsCaptured { get; set; }

    public bool IsDeclared { get; set; }

    /// <summary>Whether elements of its array are changed in place.</summary>
    public bool IsChangedInside { get; set; }

    /// <summary>Whether it belongs to all of the program.</summary>
    public bool IsGlobal { get; set; }

    public bool IsBound { get; set; }
}
