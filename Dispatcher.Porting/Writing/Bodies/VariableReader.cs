using Compat.Php;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>Finds the variables of a body: where they are declared, and which are shared.</summary>
internal sealed class VariableReader(ProgramModel program, Func<Name, FunctionModel?> function)
{
    private readonly Dictionary<string, LocalVariable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Node Node, List<Node> Blocks)?> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<List<Node>>> _places = new(StringComparer.Ordinal);
    private readonly List<Node> _blocks = [];
    private readonly HashSet<string> _assignedInLoop = new(StringComparer.Ordinal);

    /// <summary>The variables of a body, without its parameters.</summary>
    public Dictionary<string, LocalVariable> Read(IEnumerable<Statement> statements, Node owner, IEnumerable<string> parameters)
    {
        foreach (string name in parameters)
            Of(name).IsParameter = true;
        _blocks.Add(owner);
        foreach (Statement statement in statements)
            Visit(statement);
        foreach (LocalVariable variable in _variables.Values.Where(one => !one.IsParameter && !one.IsBox))
        {
            if (!_first.TryGetValue(variable.PhpName, out var first) || first is not var (node, blocks))
                continue;
            Node home = blocks[^1];
            if (_places[variable.PhpName].TrueForAll(place => place.Contains(home)))
                variable.DeclaredAt = node;
        }

        return _variables;
    }

    private LocalVariable Of(string name)
    {
        if (!_variables.TryGetValue(name, out LocalVariable? variable))
            _variables[name] = variable = new LocalVariable(name);
        return variable;
    }

    private void Occurs(string name, Node? declaring = null)
    {
        Of(name);
        if (!_first.ContainsKey(name))
            _first[name] = declaring is null ? null : (declaring, [.. _blocks]);
        if (!_places.TryGetValue(name, out List<List<Node>>? places))
            _places[name] = places = [];
        places.Add([.. _blocks]);
    }

    private void Within(Node block, Action visit)
    {
        _blocks.Add(block);
        visit();
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    private void Visit(Node? node)
    {
        switch (node)
        {
            case null or ClassDeclaration or FunctionDeclaration or ElementAccess { Target: Variable { Name: "GLOBALS" } }:
                return;
            case Block block:
                Within(block, () => All(block.Statements));
                return;
            case ExpressionStatement { Expression: Assignment { Target: Variable { IsThis: false } target } assignment } statement:
                bool reads = assignment.Value.DescendantsAndSelf().Any(one => one is Variable other && other.Name == target.Name
                    || one is Reading.Tree.Closure closure && closure.Uses.Any(use => use.Name == target.Name));
                if (reads)
                    Occurs(target.Name);
                Visit(assignment.Value);
                if (!reads)
                    Occurs(target.Name, statement);
                Of(target.Name).Writes++;
                return;
            case If condition:
                foreach (IfArm arm in condition.Arms)
                {
                    Visit(arm.Condition);
                    Within(arm, () => Visit(arm.Body));
                }

                if (condition.Otherwise is { } otherwise)
                    Within(otherwise, () => Visit(otherwise));
                return;
            case While loop:
                Visit(loop.Condition);
                Within(loop, () => Visit(loop.Body));
                return;
            case DoWhile loop:
                // The condition sees what the body declared, which C# hides from it.
                Visit(loop.Condition);
                Within(loop, () => Visit(loop.Body));
                return;
            case For loop:
                Within(loop, () => ReadFor(loop));
                return;
            case Foreach loop:
                Visit(loop.Subject);
                Within(loop, () => ReadForeach(loop));
                return;
            case Switch choice:
                Visit(choice.Subject);
                foreach (SwitchCase one in choice.Cases)
                {
                    Visit(one.Value);
                    Within(one, () => All(one.Statements));
                }

                return;
            case Try attempt:
                Within(attempt.Body, () => All(attempt.Body.Statements));
                foreach (Catch handler in attempt.Catches)
                {
                    Within(handler, () =>
                    {
                        if (handler.Variable is { } caught)
                        {
                            Occurs(caught.Name, handler);
                            Of(caught.Name).Writes++;
                        }

                        All(handler.Body.Statements);
                    });
                }

                if (attempt.Finally is { } last)
                    Within(last, () => All(last.Statements));
                return;
            case Global global:
                foreach (Variable variable in global.Variables.OfType<Variable>())
                    Box(variable.Name);
                return;
            case StaticVariables statics:
                foreach (StaticVariable one in statics.Variables)
                    Box(one.Variable.Name);
                return;
            case Unset unset:
                foreach (Expression target in unset.Targets)
                {
                    if (target is Variable variable)
                    {
                        Occurs(variable.Name);
                        Of(variable.Name).Writes += 2;
                        Of(variable.Name).IsHandedOver = true;
                    }
                    else
                    {
                        Changes(target);
                        Visit(target);
                    }
                }

                return;
            case Expression expression:
                VisitExpression(expression);
                return;
            default:
                foreach (Node? child in node.Children)
                    Visit(child);
                return;
        }
    }

    private void All(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
            Visit(statement);
    }

    private void Box(string name)
    {
        Occurs(name);
        Of(name).IsBox = true;
        Of(name).Writes += 2;
    }

    private void ReadFor(For loop)
    {
        foreach (Expression initial in loop.Initial)
        {
            if (initial is Assignment { Target: Variable target } assignment && !_first.ContainsKey(target.Name) && loop.Initial.Length == 1
                && !assignment.Value.DescendantsAndSelf().Any(one => one is Variable other && other.Name == target.Name))
            {
                Visit(assignment.Value);
                Occurs(target.Name, loop);
                Of(target.Name).Writes++;
            }
            else
            {
                Visit(initial);
            }
        }

        foreach (Expression condition in loop.Conditions)
            Visit(condition);
        foreach (Expression step in loop.Steps)
            Visit(step);
        Visit(loop.Body);
    }

    private void ReadForeach(Foreach loop)
    {
        foreach (Expression? part in new[] { loop.Key, loop.Value })
        {
            switch (part)
            {
                case Variable variable:
                    Occurs(variable.Name, loop);
                    Of(variable.Name).Writes++;
                    if (loop.IsByReference && ReferenceEquals(part, loop.Value))
                    {
                        Of(variable.Name).IsBox = true;
                        Of(variable.Name).IsBound = true;
                    }

                    break;
                case not null:
                    Visit(part);
                    Targets(part);
                    break;
            }
        }

        if (loop.IsByReference)
            Changes(loop.Subject);
        Visit(loop.Body);
    }

    private void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case Variable { IsThis: true }:
                return;
            case Variable variable:
                Occurs(variable.Name);
                return;
            case Assignment assignment:
                Visit(assignment.Target);
                Targets(assignment.Target);
                if (assignment.Target is ArrayLiteral pattern
                    && pattern.DescendantsAndSelf().Any(one => one is ArrayItem { IsByReference: true }))
                    Changes(assignment.Value);
                Visit(assignment.Value);
                return;
            case CompoundAssignment compound:
                Visit(compound.Target);
                Targets(compound.Target);
                Visit(compound.Value);
                return;
            case Step step:
                Visit(step.Target);
                Targets(step.Target);
                return;
            case ReferenceAssignment reference:
                foreach (Expression side in new[] { reference.Target, reference.Value })
                {
                    if (side is Variable variable)
                        Box(variable.Name);
                    else
                        Visit(side);
                    Changes(side);
                }

                if (reference is { Target: Variable bound, Value: not Variable })
                    Of(bound.Name).IsBound = true;
                return;
            case StaticPropertyAccess access:
                if (access.Class is Expression holder)
                    Visit(holder);
                if (access.Member is not Variable)
                    Visit(access.Member);
                return;
            case ArrayLiteral array:
                foreach (ArrayItem item in array.Items.OfType<ArrayItem>())
                {
                    Visit(item.Key);
                    if (item.IsByReference && item.Value is Variable variable)
                        Box(variable.Name);
                    else
                        Visit(item.Value);
                    if (item.IsByReference)
                        Changes(item.Value);
                }

                return;
            case Reading.Tree.Closure closure:
                foreach (ClosureUse use in closure.Uses)
                {
                    if (use.IsByReference)
                        Box(use.Name);
                    else
                        Occurs(use.Name);
                    Of(use.Name).IsCaptured = true;
                }

                return;
            case ArrowFunction arrow:
                foreach (string name in Free(arrow))
                {
                    Occurs(name);
                    Of(name).IsCaptured = true;
                }

                return;
            case Call call:
                ReadCall(call);
                return;
            case MethodCall call:
                Visit(call.Target);
                if (call.Member is Expression member)
                    Visit(member);
                Arguments(call.Arguments, call.Member is Identifier name1 ? program.Facts.MethodReferences(name1.Text)
                    : program.Facts.AnyReferences);
                return;
            case StaticCall call:
                if (call.Class is Expression type)
                    Visit(type);
                if (call.Member is Expression named)
                    Visit(named);
                Arguments(call.Arguments, call.Member is Identifier name2 ? program.Facts.MethodReferences(name2.Text)
                    : program.Facts.AnyReferences);
                return;
            case New creation:
                if (creation.Class is Expression made)
                    Visit(made);
                if (creation.Arguments is { } given)
                    Arguments(given, program.Facts.MethodReferences("__construct"));
                return;
            default:
                foreach (Node? child in expression.Children)
                    Visit(child);
                return;
        }
    }

    private void ReadCall(Call call)
    {
        if (call.Callee is not Name callee)
        {
            Visit(call.Callee);
            Arguments(call.Arguments, program.Facts.ClosureReferences);
            return;
        }

        if (callee.Last.Equals("compact", StringComparison.OrdinalIgnoreCase))
        {
            foreach (StringLiteral name in call.Arguments.DescendantsAndSelf().OfType<StringLiteral>())
                Occurs(name.Value);
        }

        if (callee.Last.Equals("extract", StringComparison.OrdinalIgnoreCase)
            || callee.Last.Equals("get_defined_vars", StringComparison.OrdinalIgnoreCase))
        {
            Visit(call.Arguments);
            return;
        }

        if (function(callee) is { } own)
        {
            for (int i = 0; i < call.Arguments.Items.Length; i++)
            {
                Argument argument = call.Arguments.Items[i];
                ParameterModel? parameter = argument.Name is { } named
                    ? own.Parameters.FirstOrDefault(one => one.Declaration.Name.Text == named.Text)
                    : i < own.Parameters.Length ? own.Parameters[i] : own.IsVariadic ? own.Parameters[^1] : null;
                HandOver(argument.Value, parameter is { IsByReference: true }, parameter is { IsByReference: true }
                    && (parameter.IsBox || own.TakesAll || parameter.IsVariadic));
                Visit(argument.Value);
            }

            return;
        }

        PhpFunctions.TryFind(callee.Last, out PhpFunction? builtIn);
        if (builtIn?.Name == "sscanf")
        {
            foreach (Argument into in call.Arguments.Items.Skip(2))
                HandOver(into.Value, isReference: true, isBox: false);
        }

        for (int i = 0; i < call.Arguments.Items.Length; i++)
        {
            Argument argument = call.Arguments.Items[i];
            PhpParameter? parameter = builtIn is null ? null
                : i < builtIn.Parameters.Count ? builtIn.Parameters[i] : builtIn.IsVariadic ? builtIn.Parameters[^1] : null;
            bool isReference = parameter is { IsByReference: true };
            if (isReference)
                HandOver(argument.Value, isReference: !parameter!.Type.Contains("array", StringComparison.Ordinal), isBox: false);
            if (isReference)
                Changes(argument.Value);
            Visit(argument.Value);
        }
    }

    private void Arguments(ArgumentList list, int bits)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            bool mayBe = (bits >> Math.Min(i, 30) & 1) != 0;
            HandOver(list.Items[i].Value, mayBe, mayBe);
            Visit(list.Items[i].Value);
        }
    }

    private void HandOver(Expression expression, bool isReference, bool isBox)
    {
        if (!isReference)
            return;
        Changes(expression);
        if (expression is not Variable { IsThis: false } variable)
            return;
        Of(variable.Name).IsHandedOver = true;
        Of(variable.Name).Writes += 2;
        Of(variable.Name).IsBox |= isBox;
    }

    /// <summary>What an assignment writes: a variable, or something inside of one.</summary>
    private void Targets(Expression target)
    {
        switch (target)
        {
            case Variable variable:
                Of(variable.Name).Writes += 2;
                break;
            case ArrayLiteral list:
                foreach (ArrayItem item in list.Items.OfType<ArrayItem>())
                {
                    if (item.IsByReference && item.Value is Variable bound)
                    {
                        Box(bound.Name);
                        Of(bound.Name).IsBound = true;
                    }

                    Targets(item.Value);
                }

                break;
            default:
                Changes(target);
                break;
        }
    }

    private void Changes(Expression target)
    {
        Expression at = target;
        while (at is ElementAccess or PropertyAccess)
            at = at is ElementAccess element ? element.Target : ((PropertyAccess)at).Target;
        if (at is Variable { IsThis: false } variable)
            Of(variable.Name).IsChangedInside = true;
    }

    /// <summary>The variables that an arrow function takes from around it.</summary>
    public static IEnumerable<string> Free(ArrowFunction arrow)
    {
        var own = arrow.Parameters.Select(one => one.Name.Text).ToHashSet(StringComparer.Ordinal);
        var names = new List<string>();
        IEnumerable<Node> inside = arrow.Value is Reading.Tree.Closure or ArrowFunction
            ? [arrow.Value]
            : arrow.Value.Descendants(static one => one is not (Reading.Tree.Closure or ArrowFunction or ClassDeclaration));
        foreach (Node node in inside.Concat(arrow.Parameters.Select(one => one.Default).OfType<Node>()))
        {
            switch (node)
            {
                case Variable { IsThis: false } variable:
                    names.Add(variable.Name);
                    break;
                case Reading.Tree.Closure closure:
                    names.AddRange(closure.Uses.Select(use => use.Name));
                    break;
                case ArrowFunction inner:
                    names.AddRange(Free(inner));
                    break;
                case Call { Callee: Name callee } call when callee.Is("compact"):
                    names.AddRange(call.Arguments.DescendantsAndSelf().OfType<StringLiteral>().Select(one => one.Value));
                    break;
            }
        }

        return names.Where(name => !own.Contains(name)).Distinct(StringComparer.Ordinal);
    }
}
