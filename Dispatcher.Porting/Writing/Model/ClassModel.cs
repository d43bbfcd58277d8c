using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Model;

/// <summary>A property as bodies see it.</summary>
internal sealed class PropertyModel
{
    public required string Name { get; init; }

    public required ClassModel Owner { get; init; }

    public required NameScope Scope { get; init; }

    public required PhpFile File { get; init; }

    public required Modifiers Modifiers { get; init; }

    public required Expression? Default { get; init; }

    public required string TypeText { get; set; }

    public required PhpType Type { get; set; }

    public required string CSharp { get; set; }

    /// <summary>Whether the C# type is only documented in PHP.</summary>
    public bool IsDocumented { get; set; }

    /// <summary>The property of a class above that this one declares again: there is but one value.</summary>
    public PropertyModel? Above { get; set; }

    /// <summary>Whether a class below declares it again.</summary>
    public bool IsDeclaredBelow { get; set; }

    /// <summary>The field behind it, where C# reads and writes it as a property; null where it is a field itself.</summary>
    public string? SlotName { get; set; }

    public string CSharpName { get; set; } = "";

    /// <summary>Whether it may hold no value at all.</summary>
    public bool IsLoose { get; set; }

    /// <summary>Whether references to it are taken, so that it is a <c>PhpReference</c>.</summary>
    public bool IsBox { get; set; }

    /// <summary>Whether it is one of PHP's own exceptions' properties.</summary>
    public bool IsThrowables { get; init; }

    public bool IsStatic => Modifiers.HasFlag(Modifiers.Static);

    public bool IsReadOnly => Modifiers.HasFlag(Modifiers.ReadOnly);

    public bool IsPrivate => Modifiers.HasFlag(Modifiers.Private);

    public bool IsProtected => Modifiers.HasFlag(Modifiers.Protected);
}

/// <summary>A constant of a class, or a case of an enumeration.</summary>
internal sealed class ConstantModel
{
    public required string Name { get; init; }

    public required ClassModel Owner { get; init; }

    public required NameScope Scope { get; init; }

    public required PhpFile File { get; init; }

    public required Expression? Value { get; init; }

    public required bool IsCase { get; init; }

    public Modifiers Modifiers { get; init; }

    public string CSharpName { get; set; } = "";
}

/// <summary>A class of the program as bodies see it.</summary>
internal sealed class ClassModel
{
    public required string PhpName { get; init; }

    public required ClassDeclaration Declaration { get; init; }

    public required PhpFile File { get; init; }

    public required NameScope Scope { get; init; }

    public string CSharpName { get; set; } = "";

    public ClassModel? Parent { get; set; }

    /// <summary>The class of PHP's own that it extends.</summary>
    public Type? BuiltInParent { get; set; }

    /// <summary>Whether it extends or implements what is neither the program's nor known.</summary>
    public string? Unknown { get; set; }

    /// <summary>The class of the PHP application that it extends, which .NET has not.</summary>
    public string? ForeignBase { get; set; }

    public List<ClassModel> Interfaces { get; } = [];

    public List<string> BuiltInInterfaces { get; } = [];

    public List<string> Traits { get; } = [];

    public List<ClassModel> Children { get; } = [];

    public Dictionary<string, FunctionModel> Methods { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<PropertyModel> Properties { get; } = [];

    public Dictionary<string, ConstantModel> Constants { get; } = new(StringComparer.Ordinal);

    public bool IsEnum => Declaration.Kind == ClassKind.Enum;

    public bool IsInterface => Declaration.Kind == ClassKind.Interface;

    public bool IsTrait => Declaration.Kind == ClassKind.Trait;

    public bool IsAbstract => Declaration.Modifiers.HasFlag(Modifiers.Abstract);

    public bool IsAnonymous => Declaration.Name is null;

    public IEnumerable<ClassModel> Lineage
    {
        get
        {
            for (ClassModel? at = this; at is not null; at = at.Parent)
                yield return at;
        }
    }

    public IEnumerable<ClassModel> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    public Type? BuiltInAncestor => Lineage.Select(one => one.BuiltInParent).FirstOrDefault(one => one is not null);

    public bool IsThrowable => BuiltInAncestor is { } type && typeof(Exception).IsAssignableFrom(type);

    public bool IsOf(ClassModel other) => Lineage.Contains(other) || Lineage.Any(one => one.Interfaces.Any(face => face.IsOf(other)));

    public FunctionModel? FindMethod(string name) =>
        Lineage.Select(one => one.Methods.GetValueOrDefault(name)).FirstOrDefault(one => one is not null);

    /// <summary>The property that the name means from a class; null where PHP finds none, or one that is not to be seen.</summary>
    public PropertyModel? FindProperty(string name, bool isStatic) => Lineage
        .SelectMany(one => one.Properties.Where(property => property.Name == name && property.IsStatic == isStatic
            && (one == this || !property.IsPrivate)))
        .FirstOrDefault();

    public ConstantModel? FindConstant(string name)
    {
        foreach (ClassModel at in Lineage)
        {
            if (at.Constants.TryGetValue(name, out ConstantModel? own))
                return own;
            foreach (ClassModel face in at.Interfaces)
            {
                if (face.FindConstant(name) is { } found)
                    return found;
            }
        }

        return null;
    }

    public bool HasInterface(string name) => Lineage.Any(one => one.BuiltInInterfaces.Contains(name, StringComparer.OrdinalIgnoreCase)
        || one.Interfaces.Any(face => face.HasInterface(name)));
}
