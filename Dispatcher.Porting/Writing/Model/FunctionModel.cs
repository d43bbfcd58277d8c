using System.Collections.Immutable;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Model;

/// <summary>A parameter as bodies see it.</summary>
internal sealed class ParameterModel
{
    public required Parameter Declaration { get; init; }

    public required string Name { get; set; }

    /// <summary>The C# type of the parameter; by-ref ones are <c>object?</c>.</summary>
    public required string CSharp { get; set; }

    public required PhpType Type { get; set; }

    /// <summary>The declared type in PHP's words; empty where there is none.</summary>
    public required string TypeText { get; set; }

    public bool IsByReference { get; set; }

    /// <summary>The adapter's class of typed arguments that the parameter is, over the bag that PHP has.</summary>
    public Type? View { get; set; }

    /// <summary>Whether the C# type is only documented in PHP, so that every value must be known to be of it.</summary>
    public bool IsDocumented { get; set; }

    /// <summary>Whether the reference outlives the call or is shared, so that it is passed as a <c>PhpReference</c>.</summary>
    public bool IsBox { get; set; }

    public bool IsVariadic => Declaration.IsVariadic;

    public bool IsOptional => Declaration.Default is not null || IsVariadic;
}

/// <summary>A function or method as calls see it.</summary>
internal sealed class FunctionModel
{
    public required string Name { get; init; }

    public required Node Node { get; init; }

    public required PhpFile File { get; init; }

    public required NameScope Scope { get; init; }

    public required Block? Body { get; init; }

    public required TypeNode? ReturnTypeNode { get; init; }

    public required ImmutableArray<ParameterModel> Parameters { get; init; }

    public string CSharpName { get; set; } = "";

    public ClassModel? Owner { get; init; }

    /// <summary>The class or trait that the text stands in.</summary>
    public string? TextOwner { get; init; }

    public Modifiers Modifiers { get; init; }

    public bool IsStatic => Modifiers.HasFlag(Modifiers.Static);

    public bool IsPrivate => Modifiers.HasFlag(Modifiers.Private);

    public bool IsProtected => Modifiers.HasFlag(Modifiers.Protected);

    public bool IsAbstract => Body is null;

    public bool IsGenerator { get; init; }

    public string ReturnCSharp { get; set; } = "object?";

    public string ReturnTypeText { get; set; } = "";

    public PhpType ReturnType { get; set; } = PhpType.Any;

    /// <summary>Whether a static method is given the class that it is called on.</summary>
    public bool TakesClass { get; set; }

    /// <summary>Whether the C# type of what it returns is only documented in PHP.</summary>
    public bool IsReturnDocumented { get; set; }

    /// <summary>The class of C# that a function of no class is a method of; null where it was not declared.</summary>
    public string? CSharpClass { get; set; }

    /// <summary>What a constructor hands to the one of its parent.</summary>
    public string? BaseArguments { get; set; }

    /// <summary>Whether it is a static method in C#, though PHP's function is of no class.</summary>
    public bool IsStaticInCSharp { get; set; }

    /// <summary>Whether others of the family have another signature, so that it is called by its name at run time.</summary>
    public bool IsIrregular { get; set; }

    public bool IsOverridden { get; set; }

    public bool OverridesParent { get; set; }

    public bool HidesParent { get; set; }

    /// <summary>Whether it asks for its arguments as a list.</summary>
    public bool TakesAll { get; init; }

    public int RequiredCount { get; init; }

    /// <summary>Whether it gives a <c>PhpReference</c> where it returns a place.</summary>
    public bool ReturnsReference => Node is MethodDeclaration { ReturnsReference: true } or FunctionDeclaration { ReturnsReference: true };

    public bool IsVariadic => Parameters is [.., { IsVariadic: true }];

    public bool IsConstructor => Owner is not null && Name.Equals("__construct", StringComparison.OrdinalIgnoreCase);
}
