using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Model;

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
            return writer.WriteAbstract(subject, method, shape, Bodies.Settled(signature, ModelOf(method)));
        bool isAbstract = method.Body is null || method.Modifiers.HasFlag(Modifiers.Abstract);
        string kind = KindOf(method, isAbstract);
        string access = Access(method.Modifiers, isListener || isAbstract) + (method.IsStatic ? " static" : "");
        string overriding = kind == "override" ? OverridingAccess(method) : access;
        FunctionModel? model = ModelOf(method);
        return writer.Write(subject, method, shape, Bodies.Settled(signature, model), access, overriding, kind,
            Bodies.BodyOf(model));
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
        PropertyModel? model = Model.Properties.Find(one => one.Name == item.Name.Text);
        string type = model?.CSharp ?? "object?";
        string? value = item.Default is null || model is null ? null
            : BodyWriter.Constant(Bodies.Program, new BodyOutput(), owner.File, owner.Scope, Model, item.Default) is { } code
                ? Typed(code, type, model.TypeText) : null;
        bool needsValue = value is null && !type.EndsWith('?') && type is not ("long" or "double" or "bool");
        value = needsValue ? "default!" : value == "null" ? null : value;
        string access =
            Access(property.Modifiers, isCalledFromOutside: false) + (property.Modifiers.HasFlag(Modifiers.Static) ? " static" : "");
        if (model is { Above: not null })
            access = _writers!.AccessOf(model.Above) + " override";
        else if (model is { IsDeclaredBelow: true })
            access += " virtual";
        string place = owner.File.PlaceOf(item).FileAndLine;
        string summary = new MethodWriter(owner.File).Summary(property.Documentation);
        string Render(string words, string typeText, string? initial) => summary + Declared(
            words, typeText, _names[item], initial, $" // {place}{Initial(owner, item, initial)}", model?.SlotName);
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

    /// <summary>The visibility of a property that classes below declare again.</summary>
    public string AccessOfProperty(PropertyModel property) => Access(property.Modifiers, isCalledFromOutside: false);

    /// <summary>A property that PHP makes when it is assigned to.</summary>
    private Chunk MadeProperty(string name, Node at)
    {
        PropertyModel? model = Model.Properties.Find(one => one.Name == name);
        string place = _type.File.PlaceOf(at).FileAndLine;
        string Render(string words) => Declared(words, "object?", _properties[name], null, $" // made at {place}", model?.SlotName);
        return new Chunk(null, Render("public"), Render("public new"), "");
    }

    /// <summary>A property, with a field behind it where bodies write into what it holds.</summary>
    private static string Declared(string words, string type, string name, string? initial, string comment, string? slot)
    {
        if (slot is null)
            return $"{Indentation}{words} {type} {name} {{ get; set; }}{(initial is null ? "" : $" = {initial};")}{comment}\n\n";
        string kind = words.Contains("static", StringComparison.Ordinal) ? "private static" : "private";
        return $"{Indentation}{words} {type} {name}{comment}\n{Indentation}{{\n{Indentation}{Indentation}get => {slot};\n"
            + $"{Indentation}{Indentation}set => {slot} = value;\n{Indentation}}}\n\n"
            + $"{Indentation}{kind} {type} {slot}{(initial is null ? "" : $" = {initial}")};\n\n";
    }

    private static string Typed(Code code, string type, string php) => code.Text == "null" || type == "object?"
        || code.CSharp == type.TrimEnd('?') || (type.TrimEnd('?') == "double" && code.CSharp == "long") ? code.Text
        : $"Php.CoerceTo<{type}>({code.AsArgument}, {CSharpNames.Literal(php)})";

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
        {
            Code? made = Model.Constants.TryGetValue(item.Name.Text, out ConstantModel? constant)
                ? ConstantTypes.Of(Bodies.Program, new BodyOutput(), constant) : null;
            string[] versions = [left, left.Replace("static object?", "new static object?", StringComparison.Ordinal), comment];
            string Made(string words) => $"{beginning}{Indentation}{access}{words} "
                + $"{made!.Value.CSharp} {_names[item]} => {made.Value.Text}; // {place}\n\n";
            return made is { CSharp: not "Delegate" }
                ? new Chunk($"{_type.FullName}::{item.Name.Text}", [Made("static"), Made("new static"), .. versions])
                : new Chunk($"{_type.FullName}::{item.Name.Text}", versions);
        }

        string type = SimpleValues.TypeOf(item.Value) ?? "object?";
        string Render(string words) => $"{beginning}{Indentation}{access}{words} {type} {_names[item]} = {literal}; // {place}\n\n";
        return new Chunk($"{_type.FullName}::{item.Name.Text}", Render("const"), Render("new const"), left, comment);
    }

    /// <summary>An enum becomes a class with one object a case, as its cases have methods and constants.</summary>
    private void Enum(GeneratedFile file)
    {
        if (_type.Declaration.Kind != ClassKind.Enum)
            return;
        file.Add($"{Indentation}private {_name}(string name, object? value = null)\n{Indentation}{Indentation}: base(name, value)\n"
            + $"{Indentation}{{\n{Indentation}}}\n\n");
        foreach (EnumCase item in _type.Declaration.Members.OfType<EnumCase>())
        {
            string value = item.Value is null ? "" : SimpleValues.Literal(item.Value) is { } literal ? $", {literal}" : ", null";
            file.Add($"{Indentation}public static readonly {_name} {_names[item]} = new({CSharpNames.Literal(item.Name.Text)}{value}); "
                + $"// {_type.File.PlaceOf(item).FileAndLine}\n\n");
        }
    }
}
