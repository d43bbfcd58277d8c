using System.Collections.Immutable;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Model;

/// <summary>All classes and functions of a program, with their C# names and what is known of them as a whole.</summary>
internal sealed class ProgramModel
{
    private readonly Dictionary<string, ClassModel> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionModel> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Node, ClassModel> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly NameTable _names;
    private readonly Dictionary<string, string> _memberNames = new(StringComparer.Ordinal);

    public ProgramModel(PluginTree plugin, HostContext? host = null)
    {
        (Plugin, Host) = (plugin, host);
        _names = new NameTable(ReservedNames.Types.Concat(ReservedNames.Members));
        Facts = new ProgramFacts(plugin);
        DeclareClasses();
        DeclareFunctions();
        foreach (ClassModel type in Classes)
            new MemberReader(this, type).Read();
        new FamilyReader(this).Read();
    }

    public PluginTree Plugin { get; }

    /// <summary>What stands around a plugin; null for a program that stands alone.</summary>
    public HostContext? Host { get; }

    public ProgramFacts Facts { get; }

    public List<ClassModel> Classes { get; } = [];

    public List<FunctionModel> Functions { get; } = [];

    public IEnumerable<FunctionModel> AllFunctions => Functions.Concat(Classes.SelectMany(type => type.Methods.Values));

    /// <summary>Whether PHP's files declare <c>strict_types</c>.</summary>
    public static bool IsStrict(PhpFile file) => file.Script.Statements.OfType<Declare>().Any(one => one.Directives.Any(directive =>
        directive.Name.Text.Equals("strict_types", StringComparison.OrdinalIgnoreCase) && directive.Value is IntegerLiteral { Value: 1 }));

    public ClassModel? FindClass(string name) => _classes.GetValueOrDefault(name.TrimStart('\\'));

    public ClassModel ClassOf(ClassDeclaration declaration) => _byNode[declaration];

    public FunctionModel? FindFunction(string fullName) => _functions.GetValueOrDefault(fullName.TrimStart('\\'))
        ?? _functions.GetValueOrDefault(fullName[(fullName.LastIndexOf('\\') + 1)..]);

    /// <summary>The C# name of a member: the same one for the same PHP name everywhere, so that overriding works.</summary>
    public string MemberName(string kind, string phpName, string wanted, string suffix)
    {
        string key = kind + phpName;
        if (!_memberNames.TryGetValue(key, out string? name))
            _memberNames[key] = name = _names.Take(wanted, suffix);
        return name;
    }

    public FunctionModel MakeFunction(
        string name, Node node, ImmutableArray<Parameter> parameters, TypeNode? returns, Block? body, PhpFile file, NameScope scope,
        ClassModel? owner, string? textOwner, Modifiers modifiers)
    {
        var names = new NameTable(ReservedNames.Locals);
        bool isGenerator = body is not null
            && ProgramFacts.Inside(body).Any(one => one is Yield or Construct { Kind: ConstructKind.YieldFrom });
        bool takesAll = body is not null && ProgramFacts.Inside(body).Any(one => one is Call { Callee: Name called }
            && called.Last.ToLowerInvariant() is "func_get_args" or "func_num_args" or "func_get_arg");
        ParameterModel Read(Parameter one)
        {
            DeclaredType type = TypeReader.Read(one.Type, scope, owner, this);
            if (one.Default is ConstantAccess constant && constant.Name.Is("null"))
                type = TypeReader.Nullable(type);
            bool isObject = one.IsByReference || one.IsVariadic;
            return new ParameterModel
            {
                Declaration = one, Name = names.Take(CSharpNames.Camel(one.Name.Text), "Value"), CSharp = isObject ? "object?"
                    : type.CSharp,
                Type = one.IsVariadic ? PhpType.Array : type.Type, TypeText = type.Text, IsByReference = one.IsByReference,
            };
        }

        ImmutableArray<ParameterModel> read = [.. parameters.Select(Read)];
        DeclaredType returned = TypeReader.Read(returns, scope, owner, this);
        bool isReference = node is MethodDeclaration { ReturnsReference: true } or FunctionDeclaration { ReturnsReference: true };
        bool isSimple = !isGenerator && !isReference && returned.Text is not ("void" or "never");
        int required = 0;
        for (int i = 0; i < read.Length; i++)
        {
            if (!read[i].IsOptional)
                required = i + 1;
        }

        return new FunctionModel
        {
            Name = name, Node = node, File = file, Scope = scope, Body = body, ReturnTypeNode = returns, Parameters = read, Owner = owner,
            TextOwner = textOwner, Modifiers = modifiers, IsGenerator = isGenerator, TakesAll = takesAll, RequiredCount = required,
            ReturnCSharp = isSimple ? returned.CSharp : "object?", ReturnTypeText = isGenerator ? "" : returned.Text,
            ReturnType = isGenerator ? new PhpType(PhpKinds.Object, "Generator") : returned.Text.Length == 0 ? PhpType.Any : returned.Type,
        };
    }

    private void DeclareClasses()
    {
        foreach (Region region in Plugin.Regions)
        {
            foreach (ClassDeclaration declaration in region.Statements.SelectMany(one =>
                one.DescendantsAndSelf()).OfType<ClassDeclaration>())
            {
                string name = declaration.Name is { } own ? region.Scope.Declare(own.Text)
                    : (declaration.Extends is [var parent, ..] ? region.Scope.ResolveClass(parent)
                        : declaration.Implements is [var face, ..] ? region.Scope.ResolveClass(face) : "class") + "@anonymous";
                var model = new ClassModel { PhpName = name, Declaration = declaration, File = region.File, Scope = region.Scope };
                model.CSharpName = _names.Take(declaration.Name is null ? "Anonymous" : CSharpNames.Pascal(declaration.Name.Text), "Class");
                if (declaration.Name is not null)
                    _classes.TryAdd(name, model);
                _byNode[declaration] = model;
                Classes.Add(model);
            }
        }

        foreach (ClassModel type in Classes)
            Link(type);
    }

    private void Link(ClassModel type)
    {
        foreach (string name in type.Declaration.Extends.Concat(type.Declaration.Implements).Select(type.Scope.ResolveClass))
        {
            if (FindClass(name) is { } known)
            {
                if (known.IsInterface)
                    type.Interfaces.Add(known);
                else
                    type.Parent = known;
                if (!known.IsInterface)
                    known.Children.Add(type);
            }
            else if (BuiltInClasses.TryFind(name, out Type? found))
            {
                if (found.IsInterface || BuiltInClasses.IsInterface(name))
                    type.BuiltInInterfaces.Add(name);
                else if (BuiltInClasses.IsOpen(found))
                    type.BuiltInParent = found;
                else
                    type.Unknown = name;
            }
            else if (Host is not null && BuiltInClasses.IsForeignException(name) && type.Declaration.Kind == ClassKind.Class
                && type.Declaration.Extends.Select(type.Scope.ResolveClass).Contains(name, StringComparer.Ordinal))
            {
                type.BuiltInParent = typeof(Compat.Php.PhpException);
            }
            else
            {
                type.Unknown = name;
            }
        }
    }

    private void DeclareFunctions()
    {
        foreach (Region region in Plugin.Regions)
        {
            foreach (FunctionDeclaration declaration in
                region.Statements.SelectMany(one => one.DescendantsAndSelf()).OfType<FunctionDeclaration>())
            {
                string name = region.Scope.Declare(declaration.Name.Text);
                FunctionModel model = MakeFunction(name, declaration, declaration.Parameters, declaration.ReturnType, declaration.Body,
                    region.File, region.Scope, null, null, Modifiers.None);
                model.CSharpName = MemberName("function", name.ToLowerInvariant(), CSharpNames.Pascal(declaration.Name.Text), "Function");
                _functions.TryAdd(name, model);
                Functions.Add(model);
            }
        }
    }
}
