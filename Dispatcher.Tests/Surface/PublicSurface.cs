using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Surface;

/// <summary>All that other programs can see of an assembly, as text: a line a type or member, in ordinal order.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat s_type = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_member = s_type.WithMemberOptions(s_type.MemberOptions | SymbolDisplayMemberOptions.None)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword);

    public static string Of(Assembly assembly)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("surface", references: references);
        IAssemblySymbol symbol = compilation.SourceModule.ReferencedAssemblySymbols.Single(one => one.Name == assembly.GetName().Name);
        IEnumerable<string> types = Types(symbol.GlobalNamespace).Select(Describe).Order(StringComparer.Ordinal);
        return string.Join("\n\n", types) + "\n";
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => Types(inner),
            INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
            _ => [],
        });

    private static string Describe(INamedTypeSymbol type)
    {
        string bases = string.Join(", ", new[] { type.BaseType }
            .Where(parent => type.TypeKind == TypeKind.Class && parent is { SpecialType: not SpecialType.System_Object })
            .Concat(type.Interfaces.OrderBy(one => one.ToDisplayString(), StringComparer.Ordinal))
            .Select(parent => parent!.ToDisplayString(
                s_type.WithKindOptions(SymbolDisplayKindOptions.None).WithMemberOptions(SymbolDisplayMemberOptions.None))));
        string modifier = type switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true, TypeKind: TypeKind.Class } => "abstract ",
            { IsSealed: true, TypeKind: TypeKind.Class } => "sealed ",
            _ => "",
        };
        string kind = modifier + (type.IsReadOnly ? "readonly " : "");
        string head = $"{kind}{type.ToDisplayString(s_type)}{(bases.Length == 0 ? "" : $" : {bases}")}";
        IEnumerable<string> members = type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers()
            .Where(member => member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } && IsVisible(member))
            .Where(member => type.TypeKind != TypeKind.Enum
                || member is not IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true })
            .Select(member => "    " + member.ToDisplayString(s_member))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', members.Prepend(head));
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
