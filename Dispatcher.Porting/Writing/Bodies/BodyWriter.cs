using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>
/// Writes the body of a function, a method, a closure or a file in C#. It is written again until what is known of its variables holds.
/// </summary>
internal sealed partial class BodyWriter
{
    private const int MostPasses = 8;

    private readonly ProgramModel _program;
    private readonly BodyOutput _output;
    private readonly PhpFile _file;
    private readonly NameScope _scope;
    private readonly ClassModel? _class;
    private readonly FunctionModel? _function;
    private readonly BodyWriter? _outer;
    private readonly bool _hasThis;
    private readonly bool _isStrict;
    private readonly bool _isTopLevel;
    private readonly Dictionary<Node, Dictionary<string, LocalVariable>> _inner = new(ReferenceEqualityComparer.Instance);

    private (string This, string Scope)? _bound;
    private IReadOnlyList<ParameterModel> _parameters = [];
    private Dictionary<string, LocalVariable> _variables = new(StringComparer.Ordinal);
    private NameTable _names = new(ReservedNames.Locals);
    private List<Line> _lines = [];
    private List<string> _temporaries = [];
    private List<LocalVariable> _declaredHere = [];
    private int _indent;
    private int _offset;
    private bool _isGenerator;
    private string _returnCSharp = "object?";
    private string _returnText = "";
    private bool _changed;
    private int _beginning;
    private int _commentedTo;

    private BodyWriter(
        ProgramModel program, BodyOutput output, PhpFile file, NameScope scope, ClassModel? type, FunctionModel? function,
            BodyWriter? outer,
        bool hasThis, bool isTopLevel = false)
    {
        (_program, _output, _file, _scope, _class, _function, _outer, _hasThis, _isTopLevel) =
            (program, output, file, scope, type, function, outer, hasThis, isTopLevel);
        _isStrict = ProgramModel.IsStrict(file);
    }


    /// <summary>The lines of a function's or method's body, without braces.</summary>
    public static List<Line> Function(ProgramModel program, BodyOutput output, FunctionModel function, int indent)
    {
        var writer = new BodyWriter(program, output, function.File, function.Scope, function.Owner, function, null,
            hasThis: function.Owner is not null && !function.IsStatic);
        return writer.Write(function.Body!.Statements, function.Body, function.Parameters, indent, () => writer.FunctionPrologue(function));
    }

    /// <summary>The lines of what a file does at its top.</summary>
    public static List<Line> TopLevel(ProgramModel program, BodyOutput output, Region region, int indent)
    {
        var writer = new BodyWriter(program, output, region.File, region.Scope, null, null, null, hasThis: false, isTopLevel: true);
        return writer.Write([.. region.Statements.Where(IsDone)], region.File.Script, [], indent, () => { });
    }

    /// <summary>A constant's value, a default, or what a static variable begins with; null where it cannot be said.</summary>
    public static Code? Constant(ProgramModel program, BodyOutput output, PhpFile file, NameScope scope, ClassModel? type, Expression value)
    {
        var writer = new BodyWriter(program, output, file, scope, type, null, null, hasThis: false);
        try
        {
            Code code = writer.Expression(value);
            return writer._temporaries.Count > 0 ? null : code;
        }
        catch (LeftException)
        {
            return null;
        }
    }

    private static bool IsDone(Statement statement) => statement is not (FunctionDeclaration or ClassDeclaration or UseDeclaration
        or NamespaceDeclaration or ConstantDeclaration or EmptyStatement or HaltCompiler or Declare { Body: null })
        && statement is not InlineHtml { Text: var text } || statement is InlineHtml { Text: var html } && html.Trim().Length > 0;

    private List<Line> Write(
        IReadOnlyList<Statement> statements, Node owner, IEnumerable<ParameterModel> parameters, int indent, Action prologue)
    {
        ParameterModel[] all = [.. parameters];
        _beginning = owner.Span.Start;
        _parameters = all;
        _variables = new VariableReader(_program, ResolveFunction).Read(statements, owner, all.Select(one => one.Declaration.Name.Text));
        List<Line> result = [];
        for (int pass = 0; pass < MostPasses; pass++)
        {
            Reset(indent);
            Name(all);
            prologue();
            Statements(statements);
            result = Finish(indent);
            if (!Settle(pass))
                break;
        }

        return result;
    }

    private void Reset(int indent)
    {
        _commentedTo = _beginning;
        (_lines, _temporaries, _indent, _changed, _lasting) = ([], [], indent, false, 0);
        _names = _outer is null ? new NameTable(ReservedNames.Locals) : new NameTable([.. ReservedNames.Locals, .. _outer.NamesInScope()]);
        if (_bound is { } bound)
            _ = (_names.Take(bound.This, ""), _names.Take(bound.Scope, ""));
        foreach (LocalVariable variable in _variables.Values)
        {
            variable.Seen = PhpType.None;
            variable.IsDeclared = false;
        }
    }

    private IEnumerable<string> NamesInScope() =>
        _variables.Values.Where(one => one.IsCaptured).Select(one => one.Name).Concat(_outer?.NamesInScope() ?? [])
            .Concat(_bound is { } bound ? [bound.This, bound.Scope] : []);

    /// <summary>Gives the variables their C# names and, as far as is known, types.</summary>
    private void Name(ParameterModel[] parameters)
    {
        foreach (ParameterModel parameter in parameters)
        {
            LocalVariable variable = _variables[parameter.Declaration.Name.Text];
            string taken = _names.Take(parameter.Name, "Value");
            variable.Name = _program.Host is null ? taken : parameter.Name;
            Parameter(variable, parameter);
        }

        foreach (LocalVariable variable in _variables.Values.Where(one => !one.IsParameter
            && !one.PhpName.StartsWith("GLOBALS.", StringComparison.Ordinal)))
        {
            if (_isTopLevel || IsSuperglobal(variable.PhpName))
            {
                (variable.IsBox, variable.IsGlobal) = (true, true);
                variable.Name = "Globals." + _output.Global(variable.PhpName);
                continue;
            }

            variable.Name = _names.Take(CSharpNames.Camel(variable.PhpName), "Value");
            variable.CSharp = variable.IsBox || variable.IsHandedOver || variable.DeclaredAt is null ? "object?" : NativeOf(variable.Type);
            if (variable.IsChangedInside && variable.CSharp is "long" or "double" or "bool" or "string")
                variable.CSharp = "object?";
        }
    }

    private void Parameter(LocalVariable variable, ParameterModel parameter)
    {
        if (parameter.IsByReference && !parameter.IsVariadic)
        {
            variable.IsBox |= parameter.IsBox;
            variable.IsRef = !variable.IsBox;
            variable.Type = PhpType.Any;
            return;
        }

        bool isWritten = variable.Writes > 0 || variable.IsHandedOver;
        variable.View = isWritten ? null : parameter.View;
        variable.CSharp = variable.IsBox || isWritten ? "object?" : parameter.IsVariadic ? "PhpArray" : parameter.CSharp;
        PhpType declared = parameter.IsVariadic ? PhpType.Array : parameter.Type;
        variable.Type = variable.Type.Join(declared);
        if (variable.IsChangedInside && variable.CSharp is "PhpArray?" or "string" or "string?" && variable.IsChangedInside)
            variable.CSharp = "object?";
        if (!variable.IsBox && isWritten && !variable.IsHandedOver && NativeOf(variable.Type) is var native && native == parameter.CSharp)
            variable.CSharp = native;
        variable.IsBorrowed = !variable.IsChangedInside;
    }

    private string NativeOf(PhpType type) => type.Kinds switch
    {
        PhpKinds.Int => "long",
        PhpKinds.Float => "double",
        PhpKinds.Bool => "bool",
        PhpKinds.String => "string",
        PhpKinds.Array => "PhpArray",
        PhpKinds.Object when type.Class is { } name && _program.FindClass(name) is { } known => known.CSharpName,
        _ => "object?",
    };

    private bool Settle(int pass)
    {
        bool changed = _changed;
        foreach (LocalVariable variable in _variables.Values)
        {
            PhpType seen = variable.Seen;
            if (!variable.IsParameter && variable.DeclaredAt is null)
                seen = seen.Join(PhpType.Null);
            if (variable.IsBox || variable.IsHandedOver || pass >= MostPasses - 3)
                seen = seen.Kinds == PhpKinds.None && pass < MostPasses - 3 ? PhpType.Any : variable.IsBox
                    || variable.IsHandedOver ? PhpType.Any : seen;
            PhpType joined = variable.Type.Join(seen);
            if (joined == variable.Type)
                continue;
            variable.Type = pass >= MostPasses - 3 ? PhpType.Any : joined;
            changed = true;
        }

        return changed;
    }

    /// <summary>Puts what is declared at the top before the lines.</summary>
    private List<Line> Finish(int indent)
    {
        var top = new List<Line>();
        foreach (LocalVariable variable in _variables.Values.Where(one => !one.IsParameter && !one.IsDeclared && !one.IsGlobal))
        {
            if (variable.IsBox)
                top.Add(new Line(indent, $"var {variable.Name} = new PhpReference();", _offset));
            else if (variable.DeclaredAt is null)
                top.Add(new Line(indent, $"object? {variable.Name} = null;", _offset));
        }

        foreach (string name in _temporaries)
            top.Add(new Line(indent, $"object? {name} = null;", _offset));
        List<LocalVariable> bound = [.. _variables.Values.Where(one => one.IsBound && one.IsBox && !one.IsGlobal && !one.IsParameter)];
        if (bound.Count > 0 && !_isGenerator)
        {
            var wrapped = new List<Line> { new(indent, "try", _offset), new(indent, "{", _offset) };
            wrapped.AddRange(_lines.Select(line => line with { Indent = line.Indent + 1 }));
            wrapped.Add(new Line(indent, "}", _offset));
            wrapped.Add(new Line(indent, "finally", _offset));
            wrapped.Add(new Line(indent, "{", _offset));
            wrapped.AddRange(bound.Select(one => new Line(indent + 1, $"{one.Name}.Release();", _offset)));
            wrapped.Add(new Line(indent, "}", _offset));
            _lines = wrapped;
            foreach (LocalVariable variable in bound.Where(one => one.IsDeclared))
                top.Add(new Line(indent, $"var {variable.Name} = new PhpReference();", _offset));
        }

        top.AddRange(_lines);
        return top;
    }

    private void Emit(string text) => _lines.Add(new Line(_indent, text, _offset));

    private void Open()
    {
        Emit("{");
        _indent++;
    }

    private void Close(string end = "}")
    {
        _indent--;
        Emit(end);
    }

    private string Temporary()
    {
        string name = _names.Take("kept", "");
        _temporaries.Add(name);
        return name;
    }

    private FunctionModel? ResolveFunction(Name name) => _program.FindFunction(_scope.ResolveFunction(name));

    private bool HasScope => _class is not null || _bound is not null;

    private string ScopeArgument() => _bound?.Scope ?? (_class is null ? "null" : $"typeof({_class.CSharpName})");

    private string ScopeSuffix() => HasScope ? $", {ScopeArgument()}" : "";

    private LocalVariable Local(string name)
    {
        if (!_variables.TryGetValue(name, out LocalVariable? variable))
        {
            _variables[name] = variable =
                new LocalVariable(name) { Name = _names.Take(CSharpNames.Camel(name), "Value"), Type = PhpType.Any };
            if (name.StartsWith("GLOBALS.", StringComparison.Ordinal))
                (variable.IsBox, variable.IsGlobal, variable.IsDeclared, variable.Name) =
                    (true, true, true, "Globals." + _output.Global(name["GLOBALS.".Length..]));
            else if (_isTopLevel || IsSuperglobal(name))
                (variable.IsBox, variable.IsGlobal, variable.Name) = (true, true, "Globals." + _output.Global(name));
        }

        return variable;
    }
}
