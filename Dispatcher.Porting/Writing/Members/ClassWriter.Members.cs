using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing.Members;

internal sealed partial class ClassWriter
{
    private const int DeepestHierarchy = 20;

    private void Write(GeneratedFile file, ClassSymbol owner, Member member)
    {
        switch (member)
        {
            case MethodDeclaration method when IsConstructor(method) && !IsInterface:
                break;
            case MethodDeclaration method:
                file.Add(Method(owner, method));
                break;
            case PropertyDeclaration property:
                foreach (PropertyItem item in property.Items)
                    file.Add(Property(owner, property, item));
                break;
            case ClassConstantDeclaration constants:
                foreach (ConstantItem item in constants.Items)
                    file.Add(Constant(owner, constants, item));
                break;
            case OpaqueMember opaque:
                file.Add($"{Indentation}// {opaque.Error}\n{CodeText.Comment(owner.File.TextOf(opaque), Indentation)}\n");
                break;
        }
    }

    private Chunk Method(ClassSymbol owner, MethodDeclaration method)
    {
        FunctionShape shape = FunctionShape.Of(method);
        bool isListener = _listeners.ContainsKey(method);
        Signature signature = SignatureOf(owner, method, 0);
        var writer = new MethodWriter(owner.File);
        string subject = $"{_type.FullName}::{method.Name.Text}()";
        if (IsInterface)
            return writer.WriteAbstract(subject, method, shape, signature);
        bool isAbstract = method.Body is null || method.Modifiers.HasFlag(Modifiers.Abstract);
        string kind = KindOf(method, isAbstract);
        string access = Access(method.Modifiers, isListener || isAbstract) + (method.IsStatic ? " static" : "");
        string overriding = kind == "override" ? OverridingAccess(method) : access;
        return writer.Write(subject, method, shape, signature, access, overriding, kind, Simple(method, signature));
    }

    /// <summary>The signature of a method: where it overrides one of the plugin or implements one, with the types of that.</summary>
    private Signature SignatureOf(ClassSymbol owner, MethodDeclaration method, int depth)
    {
        string? first = method.Parameters.IsEmpty ? null : _listeners.GetValueOrDefault(method);
        string name = _names.GetValueOrDefault(method) ?? MethodName(method.Name.Text);
        Signature own = _signatures.Read(owner.File, owner.Scope, _type.FullName, name, FunctionShape.Of(method), first);
        if (depth > DeepestHierarchy || method.Modifiers.HasFlag(Modifiers.Private)
            || Inherited(owner, method) is not var (above, inherited))
            return own;
        Signature original = SignatureOf(above, inherited, depth + 1);
        bool isAlike = original.Parameters.Count == own.Parameters.Count
            && original.Parameters.Zip(own.Parameters).All(pair =>
                pair.First.IsReference == pair.Second.IsReference && pair.First.IsVariadic == pair.Second.IsVariadic);
        return !isAlike ? own : own with
        {
            ReturnType = original.ReturnType,
            Parameters = [.. own.Parameters.Zip(original.Parameters).Select(pair => pair.First with { Type = pair.Second.Type })],
        };
    }

    /// <summary>The method of a class above, or of an interface, that this one stands for.</summary>
    private (ClassSymbol Above, MethodDeclaration Method)? Inherited(ClassSymbol owner, MethodDeclaration method)
    {
        foreach (ClassSymbol above in _plan.Plugin.Lineage(owner.Declaration.Kind == ClassKind.Trait ? _type : owner)
            .Select(_plan.Plugin.FindClass).OfType<ClassSymbol>())
        {
            if (above.Declaration.MethodNamed(method.Name.Text) is { } found && found.IsStatic == method.IsStatic
                && !found.Modifiers.HasFlag(Modifiers.Private) && !ReferenceEquals(found, method))
            {
                return (above, found);
            }
        }

        return null;
    }

    /// <summary>The visibility of what is overridden, which C# does not let change.</summary>
    private string OverridingAccess(MethodDeclaration method)
    {
        ClassSymbol[] classes = [.. _plan.Plugin.Lineage(_type).Select(_plan.Plugin.FindClass).OfType<ClassSymbol>()];
        bool isProtected = classes.Any(above => above.Declaration.Kind == ClassKind.Class
            && above.Declaration.MethodNamed(method.Name.Text)?.Modifiers.HasFlag(Modifiers.Protected) == true);
        return isProtected ? "protected" : "public";
    }

    private IReadOnlyList<string>? Simple(MethodDeclaration method, Signature signature)
    {
        if (method.Body is not { } body || body.Statements.IsEmpty)
            return method.Body is null ? null : [];
        var parameters = method.Parameters.Zip(signature.Parameters)
            .ToDictionary(pair => pair.First.Name.Text, pair => pair.Second.Name, StringComparer.Ordinal);
        return new SimpleBody(
            parameters, name => method.IsStatic ? null : _properties.GetValueOrDefault(name), _constants.GetValueOrDefault).Translate(body);
    }

    private string KindOf(MethodDeclaration method, bool isAbstract)
    {
        bool isClass = _type.Declaration.Kind is ClassKind.Class or ClassKind.Trait;
        if (method.IsStatic || !isClass)
            return "";
        bool isOverride = _plan.Plugin.Lineage(_type).Select(_plan.Plugin.FindClass).OfType<ClassSymbol>()
            .Any(above => above.Declaration.Kind == ClassKind.Class
                && above.Declaration.MethodNamed(method.Name.Text) is { IsStatic: false } inherited
                && !inherited.Modifiers.HasFlag(Modifiers.Private));
        if (isOverride)
            return "override";
        if (isAbstract)
            return "abstract";
        bool mayBeOverridden = !_isSealed && !method.Modifiers.HasFlag(Modifiers.Private) && !method.Modifiers.HasFlag(Modifiers.Final);
        return mayBeOverridden ? "virtual" : "";
    }

    private string Access(Modifiers modifiers, bool isCalledFromOutside)
    {
        if (modifiers.HasFlag(Modifiers.Private))
            return isCalledFromOutside ? "internal" : "private";
        if (modifiers.HasFlag(Modifiers.Protected))
            return !_isSealed ? "protected" : isCalledFromOutside ? "internal" : "private";
        return "public";
    }

    private Chunk Property(ClassSymbol owner, PropertyDeclaration property, PropertyItem item)
    {
        PhpDocumentation documentation = property.Documentation is { } span
            ? PhpDocumentation.Read(owner.File.Source.TextOf(span))
            : PhpDocumentation.None;
        string type = _signatures.Type(property.Type, documentation.VariableType, owner.Scope, _type.FullName).Text;
        string? value = item.Default switch
        {
            null => null,
            ArrayLiteral { Items.IsEmpty: true } => "new Dictionary<object, object?>()",
            var given => SimpleValues.Literal(given),
        };
        if (property.Type is null && value is null or "null" && !type.EndsWith('?'))
            type += "?";
        bool needsValue = value is null && !type.EndsWith('?') && type is not ("long" or "double" or "bool");
        value = needsValue ? "default!" : value == "null" ? null : value;
        string access =
            Access(property.Modifiers, isCalledFromOutside: false) + (property.Modifiers.HasFlag(Modifiers.Static) ? " static" : "");
        string place = owner.File.PlaceOf(item).FileAndLine;
        string Render(string words, string typeText, string? initial) =>
            $"{new MethodWriter(owner.File).Summary(property.Documentation)}{Indentation}{words} {typeText} {_names[item]} {{ get; set; }}"
            + $"{(initial is null ? "" : $" = {initial};")} // {place}{Initial(owner, item, initial)}\n\n";
        return new Chunk(
            $"{_type.FullName}::${item.Name.Text}",
            Render(access, type, value),
            Render(access, "object?", value),
            Render($"{access} new", type, value),
            Render($"{access} new", "object?", value),
            Render(access, "object?", null),
            Render($"{access} new", "object?", null),
            new MethodWriter(owner.File).Comment(item));
    }

    private static string Initial(ClassSymbol owner, PropertyItem item, string? initial) => item.Default is null || initial is not null
        ? ""
        : $", in PHP = {CodeText.OneLine(owner.File.TextOf(item.Default), 100)}";

    private Chunk Constant(ClassSymbol owner, ClassConstantDeclaration declaration, ConstantItem item)
    {
        string access = IsInterface ? "" : Access(declaration.Modifiers, isCalledFromOutside: false) + " ";
        string place = owner.File.PlaceOf(item).FileAndLine;
        string beginning = new MethodWriter(owner.File).Summary(declaration.Documentation);
        string left = $"{beginning}{CodeText.Comment(owner.File.TextOf(item), Indentation)}"
            + $"{Indentation}{access}static object? {_names[item]} => throw Port.Left({CSharpNames.Literal(place)});\n\n";
        string comment = new MethodWriter(owner.File).Comment(item);
        if (SimpleValues.Literal(item.Value) is not { } literal)
            return new Chunk($"{_type.FullName}::{item.Name.Text}", left,
                left.Replace("static object?", "new static object?", StringComparison.Ordinal), comment);
        string type = SimpleValues.TypeOf(item.Value) ?? "object?";
        string Render(string words) => $"{beginning}{Indentation}{access}{words} {type} {_names[item]} = {literal}; // {place}\n\n";
        return new Chunk($"{_type.FullName}::{item.Name.Text}", Render("const"), Render("new const"), left, comment);
    }

    /// <summary>An enum becomes a class with one object a case, as its cases have methods and constants.</summary>
    private void Enum(GeneratedFile file)
    {
        if (_type.Declaration.Kind != ClassKind.Enum)
            return;
        file.Add($"{Indentation}private {_name}(string caseName, object? value)\n{Indentation}{{\n"
            + $"{Indentation}{Indentation}CaseName = caseName;\n{Indentation}{Indentation}CaseValue = value;\n{Indentation}}}\n\n"
            + $"{Indentation}/// <summary>What PHP calls the case.</summary>\n{Indentation}public string CaseName {{ get; }}\n\n"
            + $"{Indentation}/// <summary>What backs the case; null for none.</summary>\n"
            + $"{Indentation}public object? CaseValue {{ get; }}\n\n");
        foreach (EnumCase item in _type.Declaration.Members.OfType<EnumCase>())
        {
            string value = item.Value is null ? "null" : SimpleValues.Literal(item.Value) ?? "null";
            file.Add($"{Indentation}public static {_name} {_names[item]} {{ get; }} = new({CSharpNames.Literal(item.Name.Text)}, {value}); "
                + $"// {_type.File.PlaceOf(item).FileAndLine}\n\n");
        }
    }
}
