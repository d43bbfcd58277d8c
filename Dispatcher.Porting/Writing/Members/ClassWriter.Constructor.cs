using System.Text;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
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
            file.Add(new Chunk(null, $"{Indentation}private {property}", $"{Indentation}private new {property}"));
        }

        foreach (Parameter parameter in Promoted())
            file.Add(Promoted(parameter, signature));
        MethodDeclaration? method = own?.Method;
        string subject = $"{_type.FullName}::__construct()";
        file.Add(new Chunk(
            method is null ? null : subject,
            Render(method, own?.Owner ?? _type, signature, added, inherited, parent, leaves: false),
            Render(method, own?.Owner ?? _type, signature, added, inherited, parent, leaves: true),
            Render(method, own?.Owner ?? _type, signature.Loose(), added, inherited, parent, leaves: true),
            Render(method, own?.Owner ?? _type, signature.Loose(), added, inherited, null, leaves: true)));
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
            ? _signatures.Read(owner.File, owner.Scope, _type.FullName, _name, FunctionShape.Of(method), null)
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
            bool leaves)
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
            text.Append($"{Indentation}{Indentation}: base({BaseArguments(method, signature, inherited, parent)})\n");
        text.Append($"{Indentation}{{\n");
        foreach (Seam seam in added)
            text.Append($"{Indentation}{Indentation}{SeamProperty(seam)} = {Camel(seam)};\n");
        if (method is not null)
            Assign(text, writer, method, signature, leaves);
        return text.Append($"{Indentation}}}\n\n").ToString();
    }

    private void Assign(StringBuilder text, MethodWriter writer, MethodDeclaration method, Signature signature, bool leaves)
    {
        foreach ((Parameter parameter, SignatureParameter declared) in method.Parameters.Zip(signature.Parameters))
        {
            if (parameter.IsPromoted)
                text.Append($"{Indentation}{Indentation}{_names[parameter]} = {declared.Name};\n");
        }

        IReadOnlyList<string>? simple = leaves ? null : Simple(method, signature);
        if (simple is not null)
            text.Append(string.Concat(simple.Select(line => $"{Indentation}{Indentation}{line}\n")));
        else if (method.Body is { Statements.IsEmpty: false })
            text.Append(writer.LeftBody(method, method.Body));
    }

    /// <summary>
    /// What the parent's constructor gets: the same, where PHP inherits it; what its body passes on is left with the body.
    /// </summary>
    private string BaseArguments(MethodDeclaration? own, Signature signature, List<Seam> inherited, ClassSymbol parent)
    {
        IEnumerable<string> seams = inherited.Select(Camel);
        if (own is null)
            return string.Join(", ", seams.Concat(signature.Parameters.Select(parameter => parameter.Pass(parameter.Name))));
        return string.Join(", ", seams.Concat(Signature(null, parent).Required.Select(parameter =>
            parameter.IsReference ? $"ref (new {parameter.Type}[1])[0]" : parameter.IsOptional ? parameter.Default! : "default!")));
    }

    private Chunk Promoted(Parameter parameter, Signature signature)
    {
        string type = signature.Parameters.FirstOrDefault(one => one.Name == CSharpNames.Camel(parameter.Name.Text))?.Type ?? "object?";
        string access = Access(parameter.Modifiers, isCalledFromOutside: false);
        string place = _type.File.PlaceOf(parameter).FileAndLine;
        return new Chunk(
            $"{_type.FullName}::${parameter.Name.Text}",
            $"{Indentation}{access} {type} {_names[parameter]} {{ get; set; }} // {place}\n\n",
            $"{Indentation}{access} {type} {_names[parameter]} {{ get; set; }} = default!; // {place}\n\n",
            $"{Indentation}{access} new {type} {_names[parameter]} {{ get; set; }} = default!; // {place}\n\n");
    }

    private string Camel(Seam seam) => CSharpNames.Camel(SeamProperty(seam)) + "FromHost";
}
