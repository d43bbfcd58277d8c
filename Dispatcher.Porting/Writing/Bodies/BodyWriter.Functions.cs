using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>What a function does before its first statement, closures, and captured variables.</content>
internal sealed partial class BodyWriter
{
    private void FunctionPrologue(FunctionModel function)
    {
        _isGenerator = function.IsGenerator;
        _returnCSharp = function.ReturnCSharp;
        _returnText = function.ReturnTypeText;
        int index = 0;
        foreach (ParameterModel parameter in function.Parameters)
        {
            LocalVariable variable = _variables[parameter.Declaration.Name.Text];
            if (function.TakesAll)
                FromArguments(variable, parameter, index, "arguments");
            else
                Prologue(variable, parameter);
            index++;
        }
    }

    /// <summary>Makes a variable of a parameter where the parameter itself is not one.</summary>
    private void Prologue(LocalVariable variable, ParameterModel parameter)
    {
        string given = parameter.Name;
        if (parameter.IsByReference && !parameter.IsVariadic)
        {
            if (!variable.IsRef || parameter.TypeText.Length == 0 || parameter.TypeText == "mixed")
                return;
            Emit($"{variable.Name} = Php.Coerce({variable.Name}, {CSharpNames.Literal(parameter.TypeText)});");
            return;
        }

        if (parameter.IsVariadic)
        {
            variable.Name = _names.Take(given + "Array", "Value");
            string made = parameter.TypeText.Length == 0 || parameter.TypeText == "mixed"
                ? $"Php.Rest({given})"
                : $"Php.RestOf({CSharpNames.Literal(parameter.TypeText)}, {given})";
            if (parameter.IsByReference)
                made = $"Php.References({given})";
            Emit(variable.IsBox ? $"var {variable.Name} = new PhpReference({made});" : $"{variable.CSharp} {variable.Name} = {made};");
            return;
        }

        bool isChecked = parameter.CSharp == "object?" && parameter.TypeText.Length > 0 && parameter.TypeText != "mixed";
        bool isOwn = variable.IsBox || (variable.CSharp != parameter.CSharp)
            || (variable.IsChangedInside && parameter.Type.MayBe(PhpKinds.Array));
        if (!isChecked && !isOwn)
            return;
        string value = isChecked ? $"Php.Coerce({given}, {CSharpNames.Literal(parameter.TypeText)})" : given;
        if (!variable.IsBox && variable.CSharp == parameter.CSharp)
        {
            Emit($"{given} = {(variable.IsChangedInside
                && parameter.Type.MayBe(PhpKinds.Array) ? parameter.CSharp == "PhpArray" ? $"{value}.Copy()"
                    : CopyText(value, parameter.CSharp) : value)};");
            return;
        }

        variable.Name = _names.Take(CSharpNames.Camel(variable.PhpName + "_value"), "Value");
        if (variable.IsBox)
            Emit($"var {variable.Name} = new PhpReference({value});");
        else
            Emit($"{variable.CSharp} {variable.Name} = {(variable.IsChangedInside
                && parameter.Type.MayBe(PhpKinds.Array) ? $"Php.Copy({value})" : value)};");
    }

    private static string CopyText(string value, string csharp) => csharp == "PhpArray?" ? $"{value}?.Copy()" : $"Php.Copy({value})";

    private string Strict() => _isStrict ? ", isStrict: true" : "";

    /// <summary>Takes a parameter out of a list of arguments.</summary>
    private void FromArguments(LocalVariable variable, ParameterModel parameter, int index, string list)
    {
        if (parameter.IsByReference && !parameter.IsVariadic)
        {
            variable.IsBox = true;
            variable.IsRef = false;
            Emit($"PhpReference {variable.Name} = Php.ReferenceArgument({list}, {index});");
            return;
        }

        string value = parameter.IsVariadic
            ? $"Php.Rest({list}.Length > {index} ? {list}[{index}..] : [])"
            : parameter.Declaration.Default is { } initial
                ? $"{list}.Length > {index} ? {list}[{index}] : {Default(initial)}"
                : $"{list}[{index}]";
        bool isChecked = parameter.TypeText.Length > 0 && parameter.TypeText != "mixed";
        if (isChecked && parameter.IsVariadic)
            value = $"Php.RestOf({CSharpNames.Literal(parameter.TypeText)}, {list}.Length > {index} ? {list}[{index}..] : [])";
        else if (!parameter.IsVariadic && isChecked)
            value = $"Php.Coerce({(parameter.Declaration.Default is null ? value
                : $"({value})")}, {CSharpNames.Literal(parameter.TypeText)})";
        else if (!parameter.IsVariadic)
            value = $"Php.Copy({value})";
        if (parameter.IsVariadic && parameter.IsByReference)
            value = $"Php.References({list}.Length > {index} ? {list}[{index}..] : [])";
        variable.IsBorrowed = true;
        if (variable.IsBox)
        {
            Emit($"var {variable.Name} = new PhpReference({value});");
            return;
        }

        string copied = isChecked && variable.IsChangedInside && parameter.Type.MayBe(PhpKinds.Array)
            && !parameter.IsVariadic ? $"Php.Copy({value})" : value;
        string cast = variable.CSharp == "object?" || parameter.IsVariadic ? "" : $"({variable.CSharp})";
        Emit($"{variable.CSharp} {variable.Name} = {cast}{copied}{(cast.Length > 0 && !variable.CSharp.EndsWith('?') ? "!" : "")};");
    }

    private string Default(Expression value)
    {
        Code code = Expression(value);
        return code.CSharp is "object?" ? code.At(Levels.Assignment + 1) : $"(object?){code.At(Levels.Unary)}";
    }

    private Code Closure(Reading.Tree.Closure closure)
    {
        if (closure.ReturnsReference)
            throw new LeftException(closure, "a closure that returns a reference");
        return MakeLambda(closure, closure.Parameters, closure.ReturnType, closure.Body, null, closure.Uses, closure.IsStatic);
    }

    private Code Arrow(ArrowFunction arrow)
    {
        List<ClosureUse> uses = [];
        foreach (string name in VariableReader.Free(arrow))
        {
            if (_variables.ContainsKey(name))
                uses.Add(new ClosureUse(arrow.Span, name, false));
        }

        return MakeLambda(arrow, arrow.Parameters, arrow.ReturnType, null, arrow.Value, uses, arrow.IsStatic);
    }

    private Code MakeLambda(
        Node node, IReadOnlyList<Parameter> parameters, TypeNode? returns, Block? body, Expression? value,
            IReadOnlyList<ClosureUse> uses, bool isStatic)
    {
        FunctionModel model =
            _program.MakeFunction("{closure}", node, [.. parameters], returns, body, _file, _scope, _class, null, Modifiers.None);
        bool isBindable = _program.Facts.BindsClosures;
        var writer = new BodyWriter(_program, _output, _file, _scope, isBindable ? null : _class, _function, this, _hasThis || isBindable);
        if (isBindable)
            writer._bound = (_names.Take("self", ""), _names.Take("scope", ""));
        IReadOnlyList<Statement> statements = body is not null ? body.Statements : [new Return(value!.Span, value)];
        bool isGenerator = model.IsGenerator || value is not null
            && ProgramFacts.Inside(value).Any(one => one is Yield or Construct { Kind: ConstructKind.YieldFrom });
        if (isGenerator && value is not null)
            throw new LeftException(node, "an arrow function that yields");
        foreach (ParameterModel parameter in model.Parameters)
            parameter.IsBox = parameter.IsByReference;
        writer._variables = new VariableReader(_program, ResolveFunction).Read(statements, body ?? (Node)value!,
            model.Parameters.Select(one => one.Declaration.Name.Text));
        bool isPlain = model.Parameters.All(one => !one.IsByReference && !one.IsOptional) && model.Parameters.Length <= 2
            && !model.TakesAll;
        var captured = new List<(LocalVariable Variable, ClosureUse Use, string Outer)>();
        foreach (ClosureUse use in uses)
        {
            LocalVariable outer = Local(use.Name);
            outer.IsCaptured = true;
            LocalVariable inner = writer.Local(use.Name);
            captured.Add((inner, use, Capture(outer, use, node)));
        }

        writer._parameters = model.Parameters;
        writer._beginning = (body ?? (Node)value!).Span.Start;
        int start = _indent + 1;
        List<Line> lines = [];
        for (int pass = 0; pass < MostPasses; pass++)
        {
            writer.Reset(start);
            writer._offset = _offset;
            Seed(writer, captured, model);
            writer._returnText = model.ReturnTypeText;
            writer._returnCSharp = "object?";
            writer._isGenerator = isGenerator;
            foreach ((LocalVariable variable, ClosureUse use, string outer) in captured)
                writer.EmitCaptured(variable, use, outer);
            if (!isPlain)
            {
                if (model.RequiredCount > 0)
                    writer.Emit($"Php.Expect(arguments, {model.RequiredCount});");
                for (int i = 0; i < model.Parameters.Length; i++)
                    writer.FromArguments(writer._variables[model.Parameters[i].Declaration.Name.Text], model.Parameters[i], i, "arguments");
            }
            else
            {
                foreach (ParameterModel parameter in model.Parameters)
                    writer.LambdaPrologue(writer._variables[parameter.Declaration.Name.Text], parameter);
            }

            writer.Statements(statements);
            lines = writer.Finish(start);
            if (!writer.Settle(pass))
                break;
        }

        string head = isPlain ? $"object? ({string.Join(", ", model.Parameters.Select(one => $"object? {one.Name}"))}) =>"
            : "object? (object?[] arguments) =>";
        var type = new PhpType(PhpKinds.Object, "Closure");
        if (!isGenerator && lines is [{ Text: var only }] && only.StartsWith("return ", StringComparison.Ordinal) && only.EndsWith(';')
            && !only.Contains('\n', StringComparison.Ordinal))
            return Lambda($"{head} {only["return ".Length..^1]}");
        return Lambda($"{head}\n{Join(lines, isGenerator, start)}");

        Code Lambda(string text)
        {
            if (writer._bound is not { } bound)
                return new Code(text, type, "Delegate", Levels.Assignment, IsFresh: true);
            string self = isStatic ? "null" : _bound?.This ?? (_hasThis && _class is not null ? "this" : "null");
            bool usesThis = node.DescendantsAndSelf().Any(one => one is Variable { IsThis: true });
            return new Code($"Php.Bindable(({bound.This}, {bound.Scope}) => {text}, {self}, {ScopeArgument()}"
                + $"{(isStatic ? ", isStatic: true" : "")}{(usesThis ? ", usesThis: true" : "")})", type, "Delegate", IsFresh: true);
        }
    }

    /// <summary>The lines of a block that always gives a value, between braces.</summary>
    private static string Join(List<Line> lines, bool isGenerator, int start)
    {
        string outer = new(' ', (start - 1) * 4);
        string text = string.Concat(lines.Select(line => new string(' ', line.Indent * 4) + line.Text + "\n"));
        string indent = new(' ', start * 4);
        if (isGenerator)
        {
            string inner = string.Concat(lines.Select(line => new string(' ', (line.Indent + 1) * 4) + line.Text + "\n"));
            return $"{outer}{{\n{indent}IEnumerable<(object? Key, object? Value)> Steps(Generator generator)\n"
                + $"{indent}{{\n{inner}{indent}    yield break;\n{indent}}}\n"
                + $"\n{indent}return new Generator(Steps);\n{outer}}}";
        }

        bool isEnded = lines.Count > 0 && lines[^1].Indent == start
            && (lines[^1].Text.StartsWith("return", StringComparison.Ordinal)
                || lines[^1].Text.StartsWith("throw", StringComparison.Ordinal));
        return $"{outer}{{\n{text}{(isEnded ? "" : indent + "return null;\n")}{outer}}}";
    }

    private void Seed(BodyWriter writer, List<(LocalVariable Variable, ClosureUse Use, string Outer)> captured, FunctionModel model)
    {
        foreach ((LocalVariable variable, ClosureUse use, string outer) in captured)
        {
            LocalVariable from = _variables[use.Name];
            variable.IsParameter = true;
            variable.IsBorrowed = true;
            variable.Name = outer;
            _ = writer._names.Take(outer, "");
            if (use.IsByReference)
            {
                variable.IsBox = true;
                continue;
            }

            bool isWritten = variable.Writes > 0 || variable.IsHandedOver || variable.IsBox || variable.IsChangedInside;
            if (variable.Type.Kinds == PhpKinds.None || !isWritten)
                variable.Type = from.IsBox ? PhpType.Any : from.Type;
            else
                variable.Type = variable.Type.Join(from.IsBox ? PhpType.Any : from.Type);
            variable.CSharp = from.IsBox || from.IsGlobal ? "object?" : from.CSharp;
            if (isWritten)
            {
                variable.Name = writer._names.Take(CSharpNames.Camel(variable.PhpName) + "Own", "");
                variable.CSharp = variable.Writes > 0 || variable.IsHandedOver || variable.IsBox ? "object?" : variable.CSharp;
                if (variable.CSharp.EndsWith('?'))
                    variable.CSharp = "object?";
            }
        }

        foreach (ParameterModel parameter in model.Parameters)
        {
            LocalVariable variable = writer._variables[parameter.Declaration.Name.Text];
            parameter.Name = variable.Name = writer._names.Take(parameter.Name, "Value");
            variable.IsBorrowed = true;
            variable.CSharp = "object?";
            variable.Type = variable.Type.Join(parameter.IsByReference ? PhpType.Any : parameter.IsVariadic ? PhpType.Array
                : parameter.Type);
            if (parameter.IsVariadic && variable.Writes == 0 && !variable.IsHandedOver && !variable.IsBox)
                variable.CSharp = "PhpArray";
            else if (!parameter.IsByReference && !variable.IsBox && variable.Writes == 0 && !variable.IsHandedOver
                && parameter.CSharp is "long" or "double" or "bool" or "string" or "PhpArray")
                variable.CSharp = parameter.CSharp;
        }

        foreach (LocalVariable variable in writer._variables.Values.Where(one => !one.IsParameter
            && !captured.Exists(other => other.Variable == one)))
        {
            variable.Name = writer._names.Take(CSharpNames.Camel(variable.PhpName), "Value");
            variable.CSharp = variable.IsBox || variable.IsHandedOver || variable.DeclaredAt is null ? "object?" : NativeOf(variable.Type);
        }
    }

    private void EmitCaptured(LocalVariable variable, ClosureUse use, string outer)
    {
        if (use.IsByReference || variable.Name == outer)
            return;
        LocalVariable from = _outer!._variables[use.Name];
        string value = from.IsBox ? $"{outer}" : outer;
        if (variable.IsBox)
            Emit($"var {variable.Name} = new PhpReference({value});");
        else
            Emit($"{variable.CSharp} {variable.Name} = {(from.Type.MayBe(PhpKinds.Array)
                || from.IsBox ? variable.CSharp == "PhpArray" ? $"{value}.Copy()" : $"Php.Copy({value})" : value)};");
    }

    private void LambdaPrologue(LocalVariable variable, ParameterModel parameter)
    {
        bool isChecked = parameter.TypeText.Length > 0 && parameter.TypeText != "mixed";
        bool isCopied = variable.IsChangedInside && parameter.Type.MayBe(PhpKinds.Array);
        string given = parameter.Name;
        string value = isChecked ? $"Php.Coerce({given}, {CSharpNames.Literal(parameter.TypeText)})" : given;
        if (isCopied)
            value = $"Php.Copy({value})";
        if (variable.IsBox || variable.CSharp != "object?")
        {
            variable.Name = _names.Take(CSharpNames.Camel(variable.PhpName + "_value"), "Value");
            string cast = variable.CSharp == "object?" || variable.IsBox ? "" : $"({variable.CSharp})";
            Emit(variable.IsBox ? $"var {variable.Name} = new PhpReference({value});"
                : $"{variable.CSharp} {variable.Name} = {cast}{value}!;");
        }
        else if (isChecked || isCopied)
        {
            Emit($"{variable.Name} = {value};");
        }
    }

    /// <summary>
    /// What the closure reads for a variable of this function: the variable itself where it never changes, else a copy made before.
    /// </summary>
    private string Capture(LocalVariable outer, ClosureUse use, Node closure)
    {
        if (use.IsByReference)
            return outer.Name;
        if (_isTopLevel || outer.IsBox)
        {
            string name = Hoist(outer, closure, $"Php.Copy({outer.Name}.Value)");
            return name;
        }

        bool isConstant = !outer.IsHandedOver && !outer.IsRef
            && (outer.IsParameter ? outer.Writes == 0 : outer.Writes <= 1 && outer.DeclaredAt is not null)
            && !outer.IsChangedInside;
        bool isAlias = (outer.IsBorrowed || outer.IsLoopOwn) && (outer.Type.MayBe(PhpKinds.Array) || outer.Type.Kinds == PhpKinds.None);
        if (isConstant && (!isAlias || _isImmediate))
            return outer.Name;
        string copy = outer.Type.MayBe(PhpKinds.Array) || outer.Type.Kinds == PhpKinds.None
            ? outer.CSharp == "PhpArray" ? $"{outer.Name}.Copy()" : $"Php.Copy({outer.Name})"
            : outer.Name;
        return Hoist(outer, closure, copy);
    }

    /// <summary>Keeps a value before the statement that makes a closure.</summary>
    private string Hoist(LocalVariable outer, Node closure, string value)
    {
        if (!_mayHoist)
            throw new LeftException(closure, "a closure in a condition that is asked again takes a variable that changes");
        string name = _names.Take(CSharpNames.Camel(outer.PhpName) + "Then", "");
        string type = outer.IsBox ? "object?" : outer.CSharp;
        _hoisted.Add($"{type} {name} = {value};");
        return name;
    }
}
