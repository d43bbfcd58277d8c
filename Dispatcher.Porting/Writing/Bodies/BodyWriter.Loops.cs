using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Branches, loops and jumps.</content>
internal sealed partial class BodyWriter
{
    private readonly List<Breakable> _breakables = [];

    /// <summary>What <c>break</c> and <c>continue</c> count.</summary>
    private sealed class Breakable
    {
        /// <summary>Whether C#'s own <c>break</c> leaves it.</summary>
        public bool IsNative { get; init; }

        /// <summary>Whether C#'s own <c>continue</c> goes on with it.</summary>
        public bool CanContinue { get; init; }

        public bool IsSwitch { get; init; }

        public string? BreakLabel { get; set; }

        public string? ContinueLabel { get; set; }
    }

    private void WriteIf(If condition)
    {
        for (int i = 0; i < condition.Arms.Length; i++)
        {
            _mayHoist = i == 0;
            string text = Condition(condition.Arms[i].Condition);
            FlushHoisted();
            Emit(i == 0 ? $"if ({text})" : $"else if ({text})");
            _mayHoist = true;
            Braces(condition.Arms[i].Body);
        }

        if (condition.Otherwise is { } otherwise)
        {
            Emit("else");
            Braces(otherwise);
        }
    }

    private string LoopCondition(Expression condition)
    {
        _mayHoist = false;
        string text = Condition(condition);
        _mayHoist = true;
        return text;
    }

    private void WriteWhile(While loop)
    {
        Emit($"while ({LoopCondition(loop.Condition)})");
        Body(loop.Body, new Breakable { IsNative = true, CanContinue = true });
    }

    private void WriteDoWhile(DoWhile loop)
    {
        Emit("do");
        var breakable = new Breakable { IsNative = true, CanContinue = true };
        _breakables.Add(breakable);
        Open();
        Statement(loop.Body);
        EndOfBody(breakable);
        _breakables.RemoveAt(_breakables.Count - 1);
        _indent--;
        Emit("}");
        Emit($"while ({LoopCondition(loop.Condition)});");
        EndOfLoop(breakable);
    }

    private void Body(Statement body, Breakable breakable, Action? before = null)
    {
        _breakables.Add(breakable);
        int start = _lines.Count;
        Open();
        before?.Invoke();
        Statement(body);
        EndOfBody(breakable);
        Close();
        WithoutBraces(start);
        _breakables.RemoveAt(_breakables.Count - 1);
        EndOfLoop(breakable);
    }

    private void EndOfBody(Breakable breakable)
    {
        if (breakable.ContinueLabel is { } label)
            Emit($"{label}:;");
    }

    private void EndOfLoop(Breakable breakable)
    {
        if (breakable.BreakLabel is { } label)
            Emit($"{label}:;");
    }

    private void WriteFor(For loop)
    {
        string initial = "";
        if (loop.Initial is [Assignment { Target: Variable target, Value: var first }]
            && ReferenceEquals(Local(target.Name).DeclaredAt, loop) && !Local(target.Name).IsBox)
        {
            LocalVariable variable = Local(target.Name);
            Code value = Expression(first);
            Note(variable, value.Type);
            FlushHoisted();
            initial = $"{variable.CSharp} {variable.Name} = {ForVariable(variable, value)}";
            variable.IsDeclared = true;
            _declaredHere.Add(variable);
        }
        else
        {
            foreach (Expression one in loop.Initial)
                WriteExpression(one, loop);
        }

        string condition = loop.Conditions.IsEmpty ? "" : LoopCondition(loop.Conditions[^1]);
        if (loop.Conditions.Length > 1)
        {
            _mayHoist = false;
            string before = loop.Conditions.SkipLast(1).Select(one => Expression(one).AsArgument).Aggregate((left, right) =>
                $"Php.After({left}, {right})");
            condition = $"Php.IsTrue(Php.After({before}, {condition}))";
            _mayHoist = true;
        }

        var steps = new List<string>();
        int count = _lines.Count;
        List<Line> kept = _lines;
        _lines = [];
        _mayHoist = false;
        foreach (Expression step in loop.Steps)
            WriteExpression(step, loop);
        _mayHoist = true;
        List<Line> written = _lines;
        _lines = kept;
        bool isInline = written.TrueForAll(line => line.Text.EndsWith(';') && !line.Text.Contains('\n', StringComparison.Ordinal)
            && line.Indent == _indent && !line.Text.StartsWith("if ", StringComparison.Ordinal)) && written.Count == loop.Steps.Length;
        if (isInline)
            steps.AddRange(written.Select(line => line.Text[..^1]));
        Emit($"for ({initial}; {condition}; {string.Join(", ", steps)})".Replace("; )", ";)", StringComparison.Ordinal));
        var breakable = new Breakable { IsNative = true, CanContinue = isInline };
        _breakables.Add(breakable);
        Open();
        Statement(loop.Body);
        EndOfBody(breakable);
        if (!isInline)
            _lines.AddRange(written.Select(line => line with { Indent = line.Indent + 1 }));
        Close();
        _breakables.RemoveAt(_breakables.Count - 1);
        EndOfLoop(breakable);
    }

    private void WriteForeach(Foreach loop)
    {
        if (loop.IsByReference)
        {
            WriteForeachByReference(loop);
            return;
        }

        Code subject = Expression(loop.Subject);
        if (_program.Host is not null && KnownClass(subject) is { } own && !own.HasInterface("Iterator")
            && !own.HasInterface("IteratorAggregate"))
            throw new LeftException(loop, "the properties of an object of the plugin, one by one");
        FlushHoisted();
        bool isArray = subject.CSharp == "PhpArray";
        LocalVariable? key = loop.Key is Variable k ? Local(k.Name) : null;
        LocalVariable? value = loop.Value is Variable v ? Local(v.Name) : null;
        if (loop.Key is not null and not Variable)
            throw new LeftException(loop, "a key that is no variable");
        bool isKeyOwn = key is not null && IsLoopOwn(key, loop);
        bool isValueOwn = value is not null && IsLoopOwn(value, loop) && !value.IsChangedInside;
        string keyName = key is null ? "_" : isKeyOwn && !isArray ? key.Name : _names.Take("key", "");
        string valueName = isValueOwn ? value!.Name : _names.Take("item", "");
        string source = isArray ? subject.At(Levels.Primary)
            : subject.Type.IsOnly(PhpKinds.Array) ? $"(PhpArray){subject.At(Levels.Unary)}!"
            : MakesGenerator(loop.Subject) ? $"Php.IterateOnce({subject.AsArgument})"
            : !HasScope || _program.Host is not null || !subject.Type.MayBe(PhpKinds.Object) ? $"Php.Iterate({subject.AsArgument})"
            : $"Php.Iterate({subject.AsArgument}, {ScopeArgument()})";
        isArray |= subject.Type.IsOnly(PhpKinds.Array);
        if (isKeyOwn && isArray)
            keyName = _names.Take("key", "");
        string keyDeclared = key is null ? "_" : isArray ? $"PhpKey {keyName}" : $"object? {keyName}";
        Emit($"foreach (({keyDeclared}, object? {valueName}) in {source})");
        Body(loop.Body, new Breakable { IsNative = true, CanContinue = true }, () =>
        {
            if (value is not null && !isValueOwn)
                Take(value, new Code(valueName, PhpType.Any), loop);
            else if (value is not null)
                Own(value, PhpType.Any);
            else if (loop.Value is ArrayLiteral pattern)
                Destructure(pattern, valueName);
            else
                AssignTo(loop.Value, new Code(valueName, PhpType.Any));
            if (key is not null && isArray)
                Take(key, new Code($"{keyName}.Value", new PhpType(PhpKinds.Int | PhpKinds.String), IsFresh: true), loop);
            else if (key is not null && !isKeyOwn)
                Take(key, new Code(keyName, PhpType.Any), loop);
            else if (key is not null)
                Own(key, PhpType.Any);
        });
    }

    /// <summary>Whether it calls what surely makes a generator that nobody else has.</summary>
    private bool MakesGenerator(Expression subject)
    {
        bool AreGenerators(string method) => _program.Classes.Exists(type => type.Methods.ContainsKey(method))
            && _program.Classes.TrueForAll(type => !type.Methods.TryGetValue(method, out FunctionModel? known) || known.IsGenerator);
        return subject switch
        {
            Call { Callee: Name name } => ResolveFunction(name)?.IsGenerator == true,
            MethodCall { Member: Identifier method } => AreGenerators(method.Text),
            StaticCall { Member: Identifier method } => AreGenerators(method.Text),
            _ => false,
        };
    }

    private static bool IsLoopOwn(LocalVariable variable, Foreach loop) => ReferenceEquals(variable.DeclaredAt, loop)
        && variable.Writes <= 1
        && !variable.IsHandedOver && !variable.IsBox;

    private void Own(LocalVariable variable, PhpType type)
    {
        variable.Seen = variable.Seen.Join(type);
        (variable.IsDeclared, variable.IsLoopOwn) = (true, true);
        variable.CSharp = "object?";
        _declaredHere.Add(variable);
    }

    private void Take(LocalVariable variable, Code value, Foreach loop)
    {
        if (!variable.IsBox && ReferenceEquals(variable.DeclaredAt, loop) && !variable.IsDeclared)
        {
            variable.Seen = variable.Seen.Join(value.Type);
            variable.CSharp = "object?";
            variable.IsDeclared = true;
            _declaredHere.Add(variable);
            Emit($"object? {variable.Name} = {Kept(value)};");
            return;
        }

        EmitAssign(variable, value, loop);
    }

    private void WriteForeachByReference(Foreach loop)
    {
        if (loop.Value is not Variable valueVariable)
            throw new LeftException(loop, "elements that are taken apart by reference");
        LocalVariable value = Local(valueVariable.Name);
        LocalVariable? key = loop.Key is Variable k ? Local(k.Name) : null;
        string source;
        if (NativeArray(loop.Subject) is { } known)
            source = known;
        else if (loop.Subject is Variable { IsThis: false } array && Local(array.Name) is { IsBox: false, CSharp: "PhpArray" } native)
            source = native.Name;
        else if (IsPlace(loop.Subject))
            source = $"Php.ArrayIn(ref {Slot(loop.Subject)})";
        else
            throw new LeftException(loop, "elements by reference of what is no variable");
        FlushHoisted();
        string keyName = key is null ? "_" : _names.Take("key", "");
        string reference = _names.Take("item", "");
        Emit($"foreach (({(key is null ? "_" : $"PhpKey {keyName}")}, PhpReference {reference}) in {source}.ByReference())");
        Body(loop.Body, new Breakable { IsNative = true, CanContinue = true }, () =>
        {
            Emit($"{value.Name} = {reference};");
            if (key is not null)
                Take(key, new Code($"{keyName}.Value", new PhpType(PhpKinds.Int | PhpKinds.String), IsFresh: true), loop);
        });
    }

    private void WriteSwitch(Switch choice)
    {
        Code subject = Expression(choice.Subject);
        FlushHoisted();
        if (TryWriteChain(choice, subject))
            return;
        string kept = _names.Take("subject", "");
        Emit($"{(subject.IsNative ? subject.CSharp : "object?")} {kept} = {Kept(subject)};");
        subject = subject with { Text = kept, Level = Levels.Primary };
        var labels = new List<string>();
        string end = _names.Take("end", "");
        string? otherwise = null;
        foreach (SwitchCase one in choice.Cases)
        {
            string label = _names.Take("branch", "");
            labels.Add(label);
            if (one.Value is null)
            {
                otherwise = label;
                continue;
            }

            Emit($"if ({CaseCondition(subject, one.Value)})");
            _indent++;
            Emit($"goto {label};");
            _indent--;
        }

        Emit($"goto {otherwise ?? end};");
        var breakable = new Breakable { IsSwitch = true, BreakLabel = end };
        _breakables.Add(breakable);
        foreach ((SwitchCase one, string label) in choice.Cases.Zip(labels))
        {
            Emit($"{label}:");
            Open();
            Statements(one.Statements);
            Close();
        }

        _breakables.RemoveAt(_breakables.Count - 1);
        Emit($"{end}:;");
    }

    private string CaseCondition(Code subject, Expression value)
    {
        _mayHoist = false;
        string text = Loosely(subject, Expression(value), isNegated: false).Text;
        _mayHoist = true;
        return text;
    }

    /// <summary>Writes a switch without fall-through as branches.</summary>
    private bool TryWriteChain(Switch choice, Code subject)
    {
        if (choice.Cases.IsEmpty)
        {
            if (!IsPure(choice.Subject))
                throw new LeftException(choice, "a switch without cases");
            return true;
        }

        var arms = new List<(List<Expression> Values, bool IsDefault, IReadOnlyList<Statement> Body)>();
        List<Expression> values = [];
        bool isDefault = false;
        for (int i = 0; i < choice.Cases.Length; i++)
        {
            SwitchCase one = choice.Cases[i];
            if (one.Value is null)
                isDefault = true;
            else
                values.Add(one.Value);
            bool isLast = i == choice.Cases.Length - 1;
            if (one.Statements.IsEmpty && !isLast)
                continue;
            bool isEnded = isLast
                || one.Statements is [..,
                    Return or Continue or Break or ExpressionStatement { Expression: Construct { Kind: ConstructKind.Throw } }]
                || one.Statements is [Block { Statements: [.., Return or Break or Continue] }];
            if (!isEnded)
                return false;
            arms.Add((values, isDefault, one.Statements));
            (values, isDefault) = ([], false);
        }

        if (arms.SkipLast(1).Any(arm => arm.IsDefault))
            return false;
        bool isOnce = choice.Subject is Variable { IsThis: false } || subject.Text is "true";
        if (!isOnce)
        {
            string kept = _names.Take("subject", "");
            Emit($"{(subject.IsNative ? subject.CSharp : "object?")} {kept} = {Kept(subject)};");
            subject = subject with { Text = kept, Level = Levels.Primary };
        }

        var breakable = new Breakable { IsSwitch = true };
        _breakables.Add(breakable);
        bool isFirst = true;
        foreach ((List<Expression> cases, bool isOther, IReadOnlyList<Statement> body) in arms)
        {
            string conditions = string.Join(" || ", cases.Select(one => CaseCondition(subject, one)));
            Emit(isOther && isFirst ? "if (true)" : isOther ? "else" : isFirst ? $"if ({conditions})" : $"else if ({conditions})");
            isFirst = false;
            Open();
            IReadOnlyList<Statement> shown = body is [.., Break { Depth: null or IntegerLiteral { Value: 1 } }] ? [.. body.SkipLast(1)]
                : body;
            Statements(shown);
            Close();
        }

        _breakables.RemoveAt(_breakables.Count - 1);
        EndOfLoop(breakable);
        return true;
    }

    private void WriteJump(Expression? depth, bool isBreak, Statement statement)
    {
        int levels = depth switch
        {
            null => 1,
            IntegerLiteral { Value: > 0 and < 100 } literal => (int)literal.Value,
            _ => throw new LeftException(statement, "a jump over a number of loops that is not known"),
        };
        if (levels > _breakables.Count)
            throw new LeftException(statement, "a jump out of more loops than there are");
        if (_finals.Count > 0 && levels > _breakables.Count - _finals[^1].Depth)
        {
            int further = levels - (_breakables.Count - _finals[^1].Depth);
            EmitLeave(() => WriteJump(new IntegerLiteral(statement.Span, further), isBreak, statement));
            return;
        }

        Breakable target = _breakables[^levels];
        bool isBreaking = isBreak || target.IsSwitch;
        bool isInner = _breakables.TakeLast(levels - 1).All(one => one.IsSwitch);
        if (isBreaking && levels == 1 && target.IsNative)
        {
            Emit("break;");
            return;
        }

        if (isBreaking && isInner && target.IsNative)
        {
            Emit("break;");
            return;
        }

        if (!isBreaking && isInner && target.CanContinue)
        {
            Emit("continue;");
            return;
        }

        string label = isBreaking ? target.BreakLabel ??= _names.Take("end", "") : target.ContinueLabel ??= _names.Take("next", "");
        Emit($"goto {label};");
    }
}
