using System.Text;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing.Members;

internal sealed partial class ClassWriter
{
    /// <summary>The constructor: what the host supplies comes first, PHP's own parameters behind it.</summary>
    private void Constructor(GeneratedFile file)
    {
        if (_type.Declaration.Kind is not (ClassKind.Class or ClassKind.Trait))
            return;
        (ClassSymbol Owner, MethodDeclaration Method)? own = OwnConstructor(_type);
        ClassSymbol? parent = _type.Parent is { } name ? _plan.Plugin.FindClass(name) : null;
        List<Seam> inherited = parent is null ? []
            : [.. _seams.Where(seam => _plan.SeamsOf(parent).Contains(seam.Subject, StringComparer.Ordinal))];
        List<Seam> added = [.. _seams.Except(inherited)];
        Signature signature = Signature(own, parent);
        if (own is null && _seams.Count == 0 && signature.Parameters.Count == 0)
            return;
        foreach (Seam seam in added)
        {
            string type = _plan.SeamName(seam.Subject);
            string property = $"{type} {SeamProperty(seam)} {{ get; }}\n\n";
            string access = _isSealed ? "private" : "protected";
            file.Add(new Chunk(null, $"{Indentation}{access} {property}", $"{Indentation}{access} new {property}"));
        }

        foreach (Parameter parameter in Promoted())
            file.Add(Promoted(parameter, signature));
        MethodDeclaration? method = own?.Method;
        string subject = $"{_type.FullName}::__construct()";
        ClassSymbol owner = own?.Owner ?? _type;
        string[] left =
        [
            Render(method, owner, signature, added, inherited, parent, null), Render(method, owner, signature.Loose(), added, inherited,
                parent, null),
            Render(method, owner, signature.Loose(), added, inherited, null, null),
        ];
        file.Add(method is not null && Bodies.BodyOf(ModelOf(method)) is { } body
            ? new Chunk(subject, body, 1, () => [Render(method, owner, signature, added, inherited, parent, body), .. left])
            : new Chunk(method is null ? null : subject, left));
    }

    private (ClassSymbol Owner, MethodDeclaration Method)? OwnConstructor(ClassSymbol type)
    {
        if (type == _type)
            return _members.Where(pair => pair.Member is MethodDeclaration method && IsConstructor(method))
                .Select(pair => ((ClassSymbol, MethodDeclaration)?)(pair.Owner, (MethodDeclaration)pair.Member)).FirstOrDefault();
        return type.Declaration.MethodNamed("__construct") is { } own ? (type, own) : null;
    }

    /// <summary>The signature of the constructor, the class's own or the one that it inherits.</summary>
    private Signature Signature((ClassSymbol Owner, MethodDeclaration Method)? own, ClassSymbol? parent)
    {
        (ClassSymbol Owner, MethodDeclaration Method)? found = own ?? InheritedConstructor(parent);
        return found is var (owner, method)
            ? Bodies.Settled(
                _signatures.Read(owner.File, owner.Scope, _type.FullName, _name, FunctionShape.Of(method), null),
                Bodies.Find(owner).Methods.Values.FirstOrDefault(one => ReferenceEquals(one.Node, method)))
            : new Signature(_name, "", []);
    }

    private (ClassSymbol Owner, MethodDeclaration Method)? InheritedConstructor(ClassSymbol? type)
    {
        for (int steps = 0; type is not null && steps < 20; steps++)
        {
            if (OwnConstructor(type) is { } found)
                return found;
            type = type.Parent is { } name ? _plan.Plugin.FindClass(name) : null;
        }

        return null;
    }

    private string Render(
        MethodDeclaration? method, ClassSymbol owner, Signature signature, List<Seam> added, List<Seam> inherited, ClassSymbol? parent,
            TranslatedBody? body)
    {
        var writer = new MethodWriter(owner.File);
        string seams = string.Join(", ", _seams.Select(seam => $"{_plan.SeamName(seam.Subject)} {Camel(seam)}"));
        string own = signature.DeclareParameters();
        string parameters = string.Join(", ", new[] { seams, own }.Where(part => part.Length > 0));
        var text = new StringBuilder(method is null ? "" : writer.Beginning(method, FunctionShape.Of(method)));
        string access = _type.Declaration.Modifiers.HasFlag(Modifiers.Abstract) || _type.Declaration.Kind == ClassKind.Trait ? "protected"
            : "public";
        string place = method is null ? "" : $" // {owner.File.PlaceOf(method).FileAndLine}";
        text.Append($"{Indentation}{access} {_name}({parameters}){place}\n");
        if (parent is not null)
            text.Append($"{Indentation}{Indentation}: base({BaseArguments(method, signature, inherited, parent, body)})\n");
        text.Append($"{Indentation}{{\n");
        foreach (Seam seam in added)
            text.Append($"{Indentation}{Indentation}{SeamProperty(seam)} = {Camel(seam)};\n");
        if (method is not null)
            Assign(text, writer, method, signature, body);
        text.Append($"{Indentation}}}\n\n");
        foreach (int count in signature.Overloads())
            text.Append(Overload(signature, access, seams, count));
        return text.ToString();
    }

    /// <summary>A constructor without the last parameters, where C# cannot say their defaults.</summary>
    private string Overload(Signature signature, string access, string seams, int count)
    {
        var shorter = signature with { Parameters = [.. signature.Parameters.Take(count)] };
        string declared = string.Join(", ", shorter.Parameters.Select(parameter => parameter.Declare(withDefault: false)));
        IEnumerable<string> given = _seams.Select(Camel).Concat(shorter.Parameters.Select(parameter => parameter.Name))
            .Append(signature.Parameters[count].Default!);
        string all = string.Join(", ", new[] { seams, declared }.Where(part => part.Length > 0));
        return $"{Indentation}{access} {_name}({all})\n{Indentation}{Indentation}: this({string.Join(", ", given)})\n"
            + $"{Indentation}{{\n{Indentation}}}\n\n";
    }

    private static string Kept(SignatureParameter parameter) => parameter.Type switch
    {
        "PhpArray" => parameter.Name + ".Copy()",
        "PhpArray?" => parameter.Name + "?.Copy()",
        "object?" => $"Php.Copy({parameter.Name})",
        _ => parameter.Name,
    };

    private void Assign(StringBuilder text, MethodWriter writer, MethodDeclaration method, Signature signature, TranslatedBody? body)
    {
        foreach ((Parameter parameter, SignatureParameter declared) in method.Parameters.Zip(signature.Parameters))
        {
            if (parameter.IsPromoted)
                text.Append($"{Indentation}{Indentation}{_names[parameter]} = {Kept(declared)};\n");
        }

        if (body is not null)
            text.Append(body.Text);
        else if (method.Body is { Statements.IsEmpty: false })
            text.Append(writer.LeftBody(method, method.Body));
    }

    /// <summary>
    /// What the parent's constructor gets: the same, where PHP inherits it; what its body passes on is left with the body.
    /// </summary>
    private string BaseArguments(
        MethodDeclaration? own, Signature signature, List<Seam> inherited, ClassSymbol parent, TranslatedBody? body)
    {
        IEnumerable<string> seams = inherited.Select(Camel);
        if (own is null)
            return string.Join(", ", seams.Concat(signature.Parameters.Select(parameter => parameter.Pass(parameter.Name))));
        if (body?.Function.BaseArguments is { } given)
            return string.Join(", ", given.Length == 0 ? seams : seams.Append(given));
        return string.Join(", ", seams.Concat(Signature(null, parent).Required.Select(parameter =>
            parameter.IsReference ? $"ref (new {parameter.Type}[1])[0]" : parameter.IsOptional ? parameter.Default! : "default!")));
    }

    private Chunk Promoted(Parameter parameter, Signature signature)
    {
        string type = signature.Parameters.FirstOrDefault(one => one.Name == CSharpNames.Camel(parameter.Name.Text))?.Type ?? "object?";
        string access = Access(parameter.Modifiers, isCalledFromOutside: false);
        string place = _type.File.PlaceOf(parameter).FileAndLine;
        string? slot = Model.Properties.Find(one => one.Name == parameter.Name.Text)?.SlotName;
        string Render(string words, string? initial) => Declared(words, type, _names[parameter], initial, $" // {place}", slot);
        return new Chunk(
            $"{_type.FullName}::${parameter.Name.Text}", Render(access, null), Render(access, "default!"),
            Render($"{access} new", "default!"));
    }

    private string Camel(Seam seam) => CSharpNames.Camel(SeamProperty(seam)) + "FromHost";
}
