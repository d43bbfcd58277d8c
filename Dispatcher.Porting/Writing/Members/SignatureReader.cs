using System.Collections.Immutable;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;

namespace Dispatching.Porting.Writing.Members;

/// <summary>Makes C# signatures of PHP's: of what is declared, else of what is documented, else of what is seen in the body.</summary>
internal sealed class SignatureReader(TypeMapper types)
{
    /// <summary>The signature of a function or method.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="scope">What names mean there.</param>
    /// <param name="self">The full PHP name of its class.</param>
    /// <param name="name">Its C# name.</param>
    /// <param name="function">It itself.</param>
    /// <param name="firstParameter">The type of the first parameter, where the event says it.</param>
    public Signature Read(PhpFile file, NameScope scope, string? self, string name, FunctionShape function, string? firstParameter)
    {
        PhpDocumentation documentation = function.Documentation is { } span
            ? PhpDocumentation.Read(file.Source.TextOf(span))
            : PhpDocumentation.None;
        var names = new NameTable();
        var parameters = new List<SignatureParameter>();
        foreach (Parameter parameter in function.Parameters)
        {
            string type = Type(parameter.Type, documentation.TypeOf(parameter.Name.Text), scope, self).Text;
            bool isNullDefault = parameter.Default is ConstantAccess { Name: var constant } && constant.Is("null");
            if (isNullDefault && !type.EndsWith('?'))
                type += "?";
            bool isReference = parameter.IsByReference && !parameter.IsVariadic;
            if (parameters.Count == 0 && firstParameter is not null)
                (type, isReference) = (firstParameter, false);
            if (parameter.IsVariadic)
                type = "object?[]";
            parameters.Add(new SignatureParameter(
                names.Take(CSharpNames.Camel(parameter.Name.Text), "Value"), type, isReference, parameter.IsVariadic, Default(parameter)));
        }

        return new Signature(name, Returned(function, documentation, scope, self), parameters);
    }

    public CSharpType Type(TypeNode? declared, string? documented, NameScope scope, string? self)
    {
        if (declared is not null)
            return NoVoid(types.Map(declared, scope, self));
        return documented is null ? CSharpType.Anything : NoVoid(types.Map(documented, scope, self) ?? CSharpType.Anything);
    }

    private static CSharpType NoVoid(CSharpType type) => type.Text == "void" ? CSharpType.Anything : type;

    private string Returned(FunctionShape function, PhpDocumentation documentation, NameScope scope, string? self)
    {
        if (function.ReturnType is { } declared)
            return types.Map(declared, scope, self).Text;
        if (function.Body is { } body)
        {
            Node[] inside =
                [.. body.Descendants(static node => node is not (Closure or ArrowFunction or ClassDeclaration or FunctionDeclaration))];
            if (inside.Any(node => node is Yield or Construct { Kind: ConstructKind.YieldFrom }))
                return "IEnumerable<object?>";
            if (!inside.Any(node => node is Return { Value: not null }))
                return "void";
        }

        CSharpType? documented = documentation.ReturnType is { } text ? types.Map(text, scope, self) : null;
        return documented?.Text ?? "object?";
    }

    private static string? Default(Parameter parameter) => parameter.Default switch
    {
        null => null,
        ArrayLiteral { Items.IsEmpty: true } => "new PhpArray()",
        var value => SimpleValues.Literal(value),
    };
}

/// <summary>What functions, methods and closures have in common.</summary>
internal sealed record FunctionShape(
    ImmutableArray<Parameter> Parameters, TypeNode? ReturnType, TextSpan? Documentation, Block? Body)
{
    public static FunctionShape Of(MethodDeclaration method) =>
        new(method.Parameters, method.ReturnType, method.Documentation, method.Body);

    public static FunctionShape Of(FunctionDeclaration function) =>
        new(function.Parameters, function.ReturnType, function.Documentation, function.Body);
}
