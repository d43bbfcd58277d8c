using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>What is written to: variables, elements, properties.</content>
internal sealed partial class BodyWriter
{
    private static bool IsPlace(Expression expression) => expression is Variable { IsThis: false } or ElementAccess or StaticPropertyAccess
        || expression is PropertyAccess { IsNullsafe: false };

    private static void Note(LocalVariable variable, PhpType type) => variable.Seen = variable.Seen.Join(type);

    /// <summary>Writes an expression whose value nobody needs.</summary>
    private void WriteExpression(Expression expression, Node statement)
    {
        while (expression is Parenthesised inner)
            expression = inner.Inner;
        switch (expression)
        {
            case Assignment { Value: Yield or Construct { Kind: ConstructKind.YieldFrom } } assignment when _isGenerator:
                string sent = YieldedOr(assignment.Value);
                AssignTo(assignment.Target, new Code(sent, PhpType.Any), statement);
                break;
            case Assignment assignment:
                WriteAssignment(assignment, statement);
                break;
            case CompoundAssignment compound:
                WriteCompound(compound);
                break;
            case Step step:
                WriteStep(step);
                break;
            case ReferenceAssignment reference:
                WriteReference(reference);
                break;
            case Yield or Construct { Kind: ConstructKind.YieldFrom } when _isGenerator:
                _ = YieldedOr(expression, isUnused: true);
                break;
            case Construct { Kind: ConstructKind.Throw } thrown:
                EmitStatement($"throw {Thrown(thrown.Value!)};");
                break;
            case Unary { Operator: UnaryOperator.Silence } silenced:
                WriteExpression(silenced.Operand, statement);
                break;
            case Binary { Operator: BinaryOperator.And } binary when !IsPure(binary.Right):
                string condition = Condition(binary.Left);
                FlushHoisted();
                Emit($"if ({condition})");
                Open();
                WriteExpression(binary.Right, statement);
                Close();
                break;
            case Binary { Operator: BinaryOperator.Or } binary when !IsPure(binary.Right):
                string other = Negated(binary.Left).Text;
                FlushHoisted();
                Emit($"if ({other})");
                Open();
                WriteExpression(binary.Right, statement);
                Close();
                break;
            case Conditional { Then: { } then } conditional:
                string test = Condition(conditional.Condition);
                FlushHoisted();
                Emit($"if ({test})");
                Open();
                WriteExpression(then, statement);
                Close();
                Emit("else");
                Open();
                WriteExpression(conditional.Otherwise, statement);
                Close();
                break;
            default:
                Code code = ValueOrNothing(expression);
                bool isStatement = code.Level >= Levels.Primary && code.Text.EndsWith(')')
                    && !code.Text.StartsWith('(') && !code.Text.StartsWith('"')
                    && (code.Text.StartsWith("new ", StringComparison.Ordinal) || char.IsLetter(code.Text[0])
                        || (code.Text[0] == '@' && code.Text[1] != '"'))
                    || code.Text.EndsWith("++", StringComparison.Ordinal) || code.Text.EndsWith("--", StringComparison.Ordinal);
                if (code.Text.Length == 0)
                    FlushHoisted();
                else if (IsThrow(code))
                    EmitStatement(code.Text + ";");
                else if (isStatement)
                    EmitStatement(code.Text + ";");
                else if (!IsPure(expression) || code.Text.Contains('(', StringComparison.Ordinal))
                    EmitStatement($"_ = {(IsThrowing(code) ? code.At(Levels.Assignment) : code.Text)};");
                else
                    FlushHoisted();
                break;
        }
    }

    private static bool IsThrowing(Code code) => code.Level == Levels.Assignment;

    private void WriteAssignment(Assignment assignment, Node statement)
    {
        Expression target = assignment.Target;
        if (target is ArrayLiteral pattern)
        {
            if (assignment.Value is ArrayLiteral { Items: var items }
                && items.All(item => item is { Key: null, IsByReference: false, IsSpread: false })
                    && pattern.Items.All(item => item is { Key: null, IsByReference: false, Value: Variable })
                && pattern.Items.Length <= items.Length)
            {
                var kept = new List<Code>();
                foreach (ArrayItem? item in items)
                {
                    Code value1 = Expression(item!.Value);
                    string name = _names.Take("item", "");
                    EmitStatement($"{(value1.IsNative
                        && value1.CSharp != "Delegate" ? value1.CSharp : "object?")} {name} = {Kept(value1)};");
                    kept.Add(value1 with { Text = name, Level = Levels.Primary, IsFresh = true });
                }

                for (int i = 0; i < pattern.Items.Length; i++)
                    AssignTo(pattern.Items[i]!.Value, kept[i], statement);
                return;
            }

            if (TakesReferences(pattern))
            {
                DestructureByReference(pattern, assignment.Value);
                return;
            }

            Code value = Expression(assignment.Value);
            string source = assignment.Value is Variable { IsThis: false } variable && !Destructures(pattern, variable.Name)
                && value.Level == Levels.Primary ? value.Text : Keep(value);
            Destructure(pattern, source);
            return;
        }

        if (IsUnstable(target) && !ChangesNothing(assignment.Value))
        {
            if (!KeysArePure(target))
                target = Steadied(target);
            Code value = Expression(assignment.Value);
            string kept = Keep(value);
            AssignTo(target, value with { Text = kept, Level = Levels.Primary, IsFresh = true, CSharp = value.CSharp == "Delegate"
                ? "object?" : value.CSharp }, statement);
            return;
        }

        if (target is ElementAccess && assignment.Value is Variable { IsThis: false } itself && Root(target) == itself.Name)
        {
            // PHP takes the array as it is before its place for itself is made.
            Code value = Expression(itself);
            AssignTo(target, value with { Text = Keep(value), Level = Levels.Primary, IsFresh = true }, statement);
            return;
        }

        if (target is ElementAccess element
            && (element.Index is { } index && IsReadLate(index, assignment.Value) || Root(target) is { } root
                && Written(assignment.Value).Contains(root, StringComparer.Ordinal)))
        {
            EmitStatement(LatePut((ElementAccess)target, assignment.Value).Text + ";");
            return;
        }

        if (target is ElementAccess or PropertyAccess && !KeysArePure(target) && !IsPure(assignment.Value) && target is PropertyAccess)
        {
            AssignTo(target, Expression(assignment.Value), statement);
            return;
        }

        AssignTo(target, assignment.Value is Assignment { Target: Variable } chained ? AssignmentValue(chained)
            : Expression(assignment.Value), statement);
    }

    private static bool Destructures(ArrayLiteral pattern, string name) =>
        pattern.DescendantsAndSelf().Any(node => node is Variable variable && variable.Name == name);

    /// <summary>Keeps a value in a variable of its own, before the statement that uses it.</summary>
    private string Keep(Code value)
    {
        string name = _names.Take("kept", "");
        string type = value.IsNative && value.CSharp != "Delegate" && value.Text != "null" ? value.CSharp : "object?";
        EmitStatement($"{type} {name} = {Kept(value)};");
        return name;
    }

    private static string? Root(Expression target)
    {
        while (target is ElementAccess element)
            target = element.Target;
        return target is Variable variable ? variable.Name : null;
    }

    /// <summary>Whether the place is found before the value is made, so that what makes the value could move it.</summary>
    private static bool IsUnstable(Expression target) => target is ElementAccess { Target: not Variable };

    private static bool KeysArePure(Expression target)
    {
        while (true)
        {
            switch (target)
            {
                case ElementAccess element:
                    if (element.Index is { } index && !IsPure(index))
                        return false;
                    target = element.Target;
                    break;
                case PropertyAccess property:
                    target = property.Target;
                    break;
                default:
                    return IsPure(target);
            }
        }
    }

    /// <summary>Writes a value to a place.</summary>
    private void AssignTo(Expression target, Code value, Node? statement = null)
    {
        switch (Global(target) ?? target)
        {
            case Variable { IsThis: false } variable:
                EmitAssign(Local(variable.Name), value, statement ?? target);
                break;
            case ArrayLiteral pattern:
                Destructure(pattern, Keep(value));
                break;
            case ElementAccess element:
                EmitStatement(SetElement(element, value) + ";");
                break;
            case PropertyAccess { IsNullsafe: false } property:
                EmitStatement(SetProperty(property, value).Text + ";");
                break;
            case StaticPropertyAccess property:
                EmitStatement(SetStatic(property, value).Text + ";");
                break;
            default:
                throw new LeftException(target, "what is assigned to");
        }
    }

    private void EmitAssign(LocalVariable variable, Code value, Node statement)
    {
        Note(variable, value.Type);
        bool declares = !variable.IsBox && !variable.IsDeclared && !variable.IsParameter && ReferenceEquals(variable.DeclaredAt, statement);
        string text = ForVariable(variable, value);
        if (declares)
        {
            variable.IsDeclared = true;
            _declaredHere.Add(variable);
            EmitStatement($"{variable.CSharp} {variable.Name} = {text};");
        }
        else
        {
            EmitStatement($"{Target(variable)} = {text};");
        }
    }

    private static string Target(LocalVariable variable) => variable.IsBox ? $"{variable.Name}.Value" : variable.Name;

    private static string ForVariable(LocalVariable variable, Code value)
    {
        if (!variable.IsBox && variable.CSharp is "long" or "double" or "bool" or "string" or "PhpArray" && value.CSharp == "object?"
            && value.Text != "null" && !variable.IsBox)
            return $"({variable.CSharp}){(Kept(value) is var kept && kept != value.Text ? kept : value.At(Levels.Unary))}!";
        if (!variable.IsBox && variable.CSharp is not ("object?" or "long" or "double" or "bool" or "string" or "PhpArray")
            && value.CSharp != variable.CSharp && value.Text != "null")
            return $"({variable.CSharp}){value.At(Levels.Unary)}!";
        return variable.IsBox ? value.Text : Kept(value);
    }

    private Code AssignmentValue(Assignment assignment)
    {
        switch (assignment.Target)
        {
            case Variable { IsThis: false } target:
                LocalVariable variable = Local(target.Name);
                Code value = assignment.Value is Assignment { Target: Variable } inner ? AssignmentValue(inner)
                    : Expression(assignment.Value);
                Note(variable, value.Type);
                return new Code($"{Target(variable)} = {ForVariable(variable, value)}", value.Type, variable.IsBox ? "object?"
                    : variable.CSharp, Levels.Assignment);
            case ArrayLiteral pattern:
                return DestructuredValue(pattern, assignment.Value);
            case ElementAccess element:
                if (IsUnstable(element) && !IsPure(assignment.Value) || element.Index is { } index && IsReadLate(index, assignment.Value)
                    || Root(element) is { } root && (Written(assignment.Value).Contains(root, StringComparer.Ordinal)
                        || assignment.Value is Variable { IsThis: false } itself && itself.Name == root))
                    return LatePut(element, assignment.Value);
                Code put = Expression(assignment.Value);
                string container = NativeArray(element.Target) ?? $"ref {Slot(element.Target)}";
                string text = element.Index is { } key ? $"Php.Put({container}, {Expression(key).AsArgument}, {put.AsArgument})"
                    : $"Php.PutNext({container}, {put.AsArgument})";
                return new Code(text, put.Type);
            case PropertyAccess { IsNullsafe: false } property:
                return SetProperty(property, Expression(assignment.Value));
            case StaticPropertyAccess property:
                return SetStatic(property, Expression(assignment.Value));
            default:
                throw new LeftException(assignment, "what is assigned to");
        }
    }

    // PHP makes the value before it finds the place, and reads a key that is a variable last: arguments by name keep that order.
    private Code LatePut(ElementAccess element, Expression value)
    {
        var before = new List<string>();
        if (!KeysArePure(element))
            element = (ElementAccess)Steadied(element, before);
        Code made = Expression(value);
        if (value is Variable { IsThis: false } itself && Root(element) == itself.Name && Kept(made) is var kept && kept != made.Text)
            made = made with { Text = kept, Level = Levels.Primary, IsFresh = true };
        string text = made.CSharp == "Delegate" ? $"(object){made.At(Levels.Unary)}" : made.AsArgument;
        if (before.Count > 0)
            text = After(before, made with { Text = text, Level = Levels.Primary }).Text;
        bool isMoved = Root(element) is { } root && Written(value).Contains(root, StringComparer.Ordinal);
        string? array = NativeArray(element.Target);
        if (isMoved && array is null && element.Target is Variable { IsThis: false } variable
            && Local(variable.Name) is { IsBox: false, CSharp: not "object?" })
            throw new LeftException(element, "a place that its value changes");
        string container = array is not null ? $"array: {array}" : $"container: ref {Slot(element.Target)}";
        return element.Index is { } key
            ? new Code($"Php.Put(value: {text}, {container}, key: {Expression(key).AsArgument})", made.Type)
            : new Code($"Php.PutNext(value: {text}, {container})", made.Type);
    }

    /// <summary>An array that C# knows as one: a variable, or a property of that type.</summary>
    private string? NativeArray(Expression target)
    {
        switch (target)
        {
            case Variable { IsThis: false } variable when Local(variable.Name) is { IsBox: false, IsRef: false, CSharp: "PhpArray" } local:
                return local.Name;
            case ElementAccess { Target: Variable { IsThis: false } bag, Index: StringLiteral { IsBinary: false } key }
                when Local(bag.Name) is { IsBox: false, CSharp: "EventArguments" } arguments:
                return $"{arguments.Name}.ArrayAt({CSharpNames.Literal(key.Value)})";
            case PropertyAccess property when OwnField(property) is { IsBox: false, IsLoose: false, IsReadOnly: false,
                CSharp: "PhpArray" } field:
                return FieldText(property, field);
            case StaticPropertyAccess access when OwnStatic(access) is { IsBox: false, IsLoose: false, CSharp: "PhpArray" } field:
                return StaticText(field);
            default:
                return null;
        }
    }

    private string SetElement(ElementAccess element, Code value)
    {
        if (NativeArray(element.Target) is { } array)
        {
            return element.Index is { } index
                ? $"{array}[{Expression(index).AsArgument}] = {value.Text}"
                : $"{array}.Add({value.AsArgument})";
        }

        if (element is { Target: Variable { IsThis: false } bag, Index: StringLiteral { IsBinary: false } name }
            && Local(bag.Name) is { IsBox: false, CSharp: "EventArguments" } arguments)
            return $"{arguments.Name}[{CSharpNames.Literal(name.Value)}] = {Kept(value)}";
        string slot = Slot(element.Target);
        return element.Index is { } key ? $"Php.Set(ref {slot}, {Expression(key).AsArgument}, {value.AsArgument})"
            : $"Php.Append(ref {slot}, {value.AsArgument})";
    }

    /// <summary>The place of an expression, for <c>ref</c>.</summary>
    private string Slot(Expression expression)
    {
        switch (Global(expression) ?? expression)
        {
            case Parenthesised inner:
                return Slot(inner.Inner);
            case Variable { IsThis: false } variable:
                LocalVariable local = Local(variable.Name);
                if (local.IsBox)
                    return $"{local.Name}.Variable";
                if (local.CSharp != "object?" && !local.IsRef)
                    return local.CSharp.EndsWith('?') || local.CSharp == "PhpArray"
                        ? throw new LeftException(expression, "a place inside of a typed variable")
                        : Temporarily(Read(local), expression);
                if (!local.IsRef)
                    Note(local, PhpType.Any);
                return local.IsLoopOwn
                    && local.IsChangedInside ? throw new LeftException(expression, "a loop's variable that is changed")
                        : local.IsLoopOwn ? Temporarily(Read(local), expression) : local.Name;
            case ElementAccess element when NativeArray(element.Target) is { } array:
                return element.Index is { } index ? $"Php.Slot({array}, {Expression(index).AsArgument})" : $"Php.NextSlot({array})";
            case ElementAccess element:
                string slot = Slot(element.Target);
                return element.Index is { } key ? $"Php.Slot(ref {slot}, {Expression(key).AsArgument})" : $"Php.NextSlot(ref {slot})";
            case PropertyAccess or StaticPropertyAccess when RemoteSlot(expression) is { } remote:
                return remote;
            case PropertyAccess { IsNullsafe: false } property:
                if (OwnField(property) is { IsReadOnly: false } field)
                {
                    if (field.IsBox)
                        return $"{FieldText(property, field)}.Variable";
                    if (field is { IsLoose: false, CSharp: "object?" } && (field.TypeText.Length == 0 || field.TypeText == "mixed"))
                        return FieldText(property, field);
                }

                Code target = property.Target is Variable { IsThis: true } ? This(property.Target) : Expression(property.Target);
                return $"Php.PropertySlot({target.AsArgument}, {MemberName(property.Member)}{ScopeSuffix(property.Member, target)})";
            case StaticPropertyAccess access:
                if (OwnStatic(access) is { } known)
                {
                    if (known.IsBox)
                        return $"{StaticText(known)}.Variable";
                    if (known.CSharp == "object?" && !known.IsLoose && known.TypeText.Length == 0)
                        return StaticText(known);
                }

                return access.Member is Variable named
                    ? $"Php.StaticSlot({ClassText(access.Class)}, {CSharpNames.Literal(named.Name)}{ScopeSuffix()})"
                    : throw new LeftException(access, "a static property by a name that is not known");
            default:
                return Temporarily(Expression(expression), expression);
        }
    }

    /// <summary>A place that holds a value nobody else sees: objects in it are changed, the rest is dropped.</summary>
    private static string Temporarily(Code value, Expression expression)
    {
        return value.CSharp is "long" or "double" or "bool" or "string"
            ? throw new LeftException(expression, "a place inside of a number or text")
            : $"new PhpReference({value.AsArgument}).Variable";
    }

    private void WriteCompound(CompoundAssignment compound)
    {
        if (Global(compound.Target) is { } global)
            compound = compound with { Target = global };
        if (compound.Operator == BinaryOperator.Coalesce)
        {
            if (!KeysArePure(compound.Target))
                compound = compound with { Target = Steadied(compound.Target) };
            Code quiet = Quiet(compound.Target);
            FlushHoisted();
            if (quiet.CSharp is "long" or "double" or "bool" or "string" or "PhpArray")
                return;
            Emit($"if ({quiet.At(Levels.Relational + 1)} is null)");
            Open();
            WriteAssignment(new Assignment(compound.Span, compound.Target, compound.Value), compound);
            Close();
            return;
        }

        if (compound.Target is Variable { IsThis: false } variable)
        {
            LocalVariable local = Local(variable.Name);
            Code right = Expression(compound.Value);
            Code left = Read(local);
            if (Written(compound.Value).Contains(variable.Name, StringComparer.Ordinal))
                throw new LeftException(compound, "a variable that its value changes");
            Code result = compound.Operator == BinaryOperator.Concatenate ? Joined([left, right])
                : Operation(compound.Operator, left, right);
            Note(local, result.Type);
            if (!local.IsBox && local.CSharp == "string" && compound.Operator == BinaryOperator.Concatenate
                && result.Text == $"{left.Text} + {right.At(Levels.Additive + 1)}")
                EmitStatement($"{local.Name} += {right.Text};");
            else if (!local.IsBox && result.CSharp == local.CSharp && result.Text.StartsWith($"{left.Text} ", StringComparison.Ordinal)
                && result.Level is Levels.Additive or Levels.Multiplicative
                    && compound.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply)
                EmitStatement($"{local.Name} {result.Text[(left.Text.Length + 1)]}= {right.Text};");
            else
                EmitStatement($"{Target(local)} = {ForVariable(local, result with { IsFresh = true })};");
            return;
        }

        Update(compound.Target, compound, left => compound.Operator == BinaryOperator.Concatenate
            ? Joined([left, Expression(compound.Value)])
            : Operation(compound.Operator, left, Expression(compound.Value)), IsPure(compound.Value) ? null : compound.Value);
    }

    /// <summary>Writes to a place what is made of what it holds.</summary>
    private void Update(Expression target, Node node, Func<Code, Code> make, Expression? effect)
    {
        if (!KeysArePure(target))
            target = Steadied(target);
        if (effect is not null)
        {
            Code value = Expression(effect);
            string kept = Keep(value);
            var operand = value with { Text = kept, Level = Levels.Primary, IsFresh = true };
            CompoundAssignment compound = (CompoundAssignment)node;
            make = left => compound.Operator == BinaryOperator.Concatenate ? Joined([left, operand])
                : Operation(compound.Operator, left, operand);
        }

        Code read = target switch
        {
            ElementAccess { Index: null } => new Code("null", PhpType.Null),
            ElementAccess { Index: { } index } element => ElementOf(ForUpdate(element.Target), Expression(index)),
            _ => Expression(target),
        };
        AssignTo(target, make(read) with { IsFresh = true });
    }

    private Code ForUpdate(Expression target) =>
        target is ElementAccess { Index: { } index } element ? ElementOf(ForUpdate(element.Target), Expression(index))
        : target is ElementAccess ? new Code("null", PhpType.Null) : Expression(target);

    /// <summary>The place with its keys and its object kept in variables, before the statement, where making these does
    /// something.</summary>
    private Expression Steadied(Expression target)
    {
        var made = new List<string>();
        Expression steady = Steadied(target, made);
        foreach (string one in made)
            EmitStatement(one + ";");
        return steady;
    }

    /// <summary>The place with its keys and its object kept in temporaries, and what fills these.</summary>
    private Expression Steadied(Expression target, List<string> made)
    {
        switch (target)
        {
            case ElementAccess { Index: { } index } element:
                Expression container = Steadied(element.Target, made);
                return element with { Target = container, Index = IsPure(index) ? index : Steady(index, made) };
            case ElementAccess element:
                return element with { Target = Steadied(element.Target, made) };
            case PropertyAccess { IsNullsafe: false } property:
                Expression owner = property.Target is ElementAccess or PropertyAccess ? Steadied(property.Target, made)
                    : IsPure(property.Target) ? property.Target : Steady(property.Target, made);
                return property with
                {
                    Target = owner,
                    Member = property.Member is Expression member && !IsPure(member) ? Steady(member, made) : property.Member,
                };
            case Variable or StaticPropertyAccess { Class: Reading.Tree.Name, Member: Variable }:
                return target;
            default:
                return IsPure(target) ? target : Steady(target, made);
        }
    }

    private Variable Steady(Expression value, List<string> made)
    {
        Code code = Expression(value);
        string temporary = Temporary(), name = "steady " + temporary;
        _variables[name] = new LocalVariable(name)
        {
            Name = temporary, Type = code.Type.Kinds == PhpKinds.None ? PhpType.Any : code.Type, IsDeclared = true, IsParameter = true,
        };
        made.Add($"{temporary} = {Kept(code)}");
        return new Variable(value.Span, name);
    }

    /// <summary>A value that is made after what fills temporaries.</summary>
    private static Code After(List<string> made, Code value)
    {
        for (int i = made.Count - 1; i >= 0; i--)
            value = new Code($"Php.After({made[i]}, {ArgumentText(value)})", value.Type, IsFresh: value.IsFresh);
        return value;
    }

    private void WriteStep(Step step)
    {
        if (step.Target is Variable { IsThis: false } variable)
        {
            LocalVariable local = Local(variable.Name);
            Code read = Read(local);
            if (read.CSharp == "long" && (local.Type.IsSmall || local.Type.Kinds == PhpKinds.None))
            {
                Note(local, PhpType.SmallInt);
                EmitStatement($"{local.Name}{(step.IsDecrement ? "--" : "++")};");
                return;
            }

            Code next = Stepped(read, step.IsDecrement);
            Note(local, next.Type);
            EmitStatement($"{Target(local)} = {ForVariable(local, next)};");
            return;
        }

        if (step.Target is PropertyAccess property
            && OwnField(property) is { IsBox: false, IsLoose: false, IsReadOnly: false, CSharp: "long" } field)
        {
            EmitStatement($"{FieldText(property, field)}{(step.IsDecrement ? "--" : "++")};");
            return;
        }

        if (step.Target is ElementAccess { Index: { } index } element && NativeArray(element.Target) is null
            && Global(step.Target) is null && KeysArePure(step.Target))
        {
            // Of an object that is an array PHP changes what it gives, and puts nothing back.
            EmitStatement($"Php.Pre{(step.IsDecrement ? "Decrement" : "Increment")}At(ref {Slot(element.Target)}, "
                + $"{Expression(index).AsArgument});");
            return;
        }

        Update(step.Target, step, read => Stepped(read, step.IsDecrement), null);
    }

    private static Code Stepped(Code read, bool isDecrement)
    {
        PhpType type = read.Type.IsExactly(PhpKinds.Int) && read.Type.IsSmall ? PhpType.SmallInt
            : read.Type.Kinds == PhpKinds.None ? PhpType.None
            : read.Type.IsExactly(PhpKinds.Int) || read.Type.IsExactly(PhpKinds.Number) ? PhpType.Number
            : read.Type.IsExactly(PhpKinds.Float) ? PhpType.Float : PhpType.Any;
        return new Code($"Php.{(isDecrement ? "Decrement" : "Increment")}({read.AsArgument})", type, IsFresh: true);
    }

    private Code StepValue(Step step)
    {
        string method = step.IsDecrement ? "Decrement" : "Increment";
        if (step.Target is Variable { IsThis: false } variable)
        {
            LocalVariable local = Local(variable.Name);
            Code read = Read(local);
            if (read.CSharp == "long" && (local.Type.IsSmall || local.Type.Kinds == PhpKinds.None))
            {
                Note(local, PhpType.SmallInt);
                string sign = step.IsDecrement ? "--" : "++";
                return new Code(step.IsPrefix ? sign + local.Name : local.Name + sign, PhpType.SmallInt, "long", Levels.Unary);
            }

            Code next = Stepped(read, step.IsDecrement);
            Note(local, next.Type);
            if (step.IsPrefix)
                return new Code($"{Target(local)} = {ForVariable(local, next)}", next.Type, local.IsBox ? "object?" : local.CSharp,
                    Levels.Assignment);
            string place = local.IsBox ? $"{local.Name}.Variable" : local.Name;
            if (!local.IsBox && local.CSharp != "object?")
            {
                if (local.Type.Kinds != PhpKinds.None)
                    throw new LeftException(step, "a typed variable that is counted inside of an expression");
                return new Code(local.Name, read.Type, local.CSharp);
            }

            return new Code($"Php.Post{method}(ref {place})", read.Type);
        }

        if (step.Target is PropertyAccess { IsNullsafe: false } property)
        {
            if (OwnField(property) is { IsBox: false, IsLoose: false, IsReadOnly: false, CSharp: "long" } field)
            {
                string sign = step.IsDecrement ? "--" : "++", text = FieldText(property, field);
                return new Code(step.IsPrefix ? sign + text : text + sign, PhpType.Int, "long", Levels.Unary);
            }

            if (!IsPure(property.Target) || property.Member is not Identifier && !IsPure(property.Member))
                throw new LeftException(step, "a property of what is made is counted");
            Code read = Expression(property);
            if (step.IsPrefix)
                return SetProperty(property, Stepped(read, step.IsDecrement));
            string kept = Temporary();
            Code next = Stepped(new Code(kept, read.Type), step.IsDecrement);
            return new Code($"Php.First({kept} = {read.Text}, {SetProperty(property, next).Text})", read.Type);
        }

        if (step.Target is StaticPropertyAccess access)
        {
            if (OwnStatic(access) is { IsBox: false, IsLoose: false, CSharp: "long" } known)
            {
                string sign = step.IsDecrement ? "--" : "++";
                return new Code(step.IsPrefix ? sign + StaticText(known) : StaticText(known) + sign, PhpType.Int, "long", Levels.Unary);
            }

            return new Code($"Php.{(step.IsPrefix ? "Pre" : "Post")}{method}(ref {Slot(access)})", PhpType.Any);
        }

        if (step.Target is ElementAccess { Index: { } index } element)
        {
            string container = NativeArray(element.Target) is { } array ? array : $"ref {Slot(element.Target)}";
            return new Code($"Php.{(step.IsPrefix ? "Pre" : "Post")}{method}At({container}, {Expression(index).AsArgument})", PhpType.Any);
        }

        throw new LeftException(step, "what is counted");
    }

    private Code CompoundValue(CompoundAssignment compound)
    {
        if (compound.Operator == BinaryOperator.Coalesce)
        {
            var made = new List<string>();
            Expression target = KeysArePure(compound.Target) ? compound.Target : Steadied(compound.Target, made);
            Code quiet = After(made, Quiet(target));
            Code assigned = WithoutHoisting(() => AssignmentValue(new Assignment(compound.Span, target, compound.Value)));
            return new Code($"{(quiet.IsNative ? $"(object?){quiet.At(Levels.Unary)}"
                : quiet.At(Levels.Coalesce + 1))} ?? ({assigned.Text})", quiet.Type.Join(assigned.Type), "object?", Levels.Coalesce);
        }

        if (compound.Target is Variable { IsThis: false } variable)
        {
            LocalVariable local = Local(variable.Name);
            if (Written(compound.Value).Contains(variable.Name, StringComparer.Ordinal))
                throw new LeftException(compound, "a variable that its value changes");
            Code right = Expression(compound.Value);
            Code left = Read(local);
            Code result = compound.Operator == BinaryOperator.Concatenate ? Joined([left, right])
                : Operation(compound.Operator, left, right);
            Note(local, result.Type);
            return new Code($"{Target(local)} = {ForVariable(local, result with { IsFresh = true })}", result.Type, local.IsBox
                ? "object?" : local.CSharp, Levels.Assignment);
        }

        if (compound.Target is ElementAccess { Index: null })
            throw new LeftException(compound, "a place that is changed inside of an expression");
        var before = new List<string>();
        Expression place = KeysArePure(compound.Target) ? compound.Target : Steadied(compound.Target, before);
        Expression operand = IsPure(compound.Value) ? compound.Value : Steady(compound.Value, before);
        return After(before, AssignmentValue(new Assignment(compound.Span, place,
            new Binary(compound.Span, place, compound.Operator, operand))));
    }

    private void WriteReference(ReferenceAssignment reference)
    {
        if (reference.Value is Call or MethodCall or StaticCall)
            throw new LeftException(reference, "a reference to what is called");
        if (reference.Value is New)
        {
            WriteExpression(new Assignment(reference.Span, reference.Target, reference.Value), reference);
            return;
        }

        string source = ReferenceTo(reference.Value, reference);
        switch (reference.Target)
        {
            case Variable { IsThis: false } variable when !_isTopLevel:
                LocalVariable local = Local(variable.Name);
                EmitStatement($"{local.Name} = {local.Name}.Rebind({source});");
                break;
            case ElementAccess element:
                string container = $"ref {SlotOfArray(element.Target)}";
                EmitStatement(element.Index is { } index ? $"Php.SetReference({container}, {Expression(index).AsArgument}, {source});"
                    : $"Php.AddReference({container}, {source});");
                break;
            case PropertyAccess property when OwnField(property) is { IsBox: true } field:
                EmitStatement($"{FieldText(property, field)} = {source};");
                break;
            case StaticPropertyAccess access when OwnStatic(access) is { IsBox: true } known:
                EmitStatement($"{StaticText(known)} = {source};");
                break;
            case PropertyAccess { IsNullsafe: false } property:
                Code owner = property.Target is Variable { IsThis: true } ? This(property.Target) : Expression(property.Target);
                EmitStatement($"Php.SetPropertyReference({owner.AsArgument}, {MemberName(property.Member)}, {source}{ScopeSuffix()});");
                break;
            default:
                throw new LeftException(reference, "a reference to what is no variable of its own");
        }
    }

    private string SlotOfArray(Expression target) =>
        NativeArray(target) is not null ? $"new PhpReference {{ Variable = {NativeArray(target)} }}.Variable" : Slot(target);

    /// <summary>The reference that an expression is one name of.</summary>
    private string ReferenceTo(Expression value, Node node)
    {
        switch (value)
        {
            case Variable { IsThis: false } variable:
                LocalVariable local = Local(variable.Name);
                if (!local.IsBox)
                    throw new LeftException(node, "a reference to a parameter");
                return node is ArrayItem || node is ReferenceAssignment { Target: ElementAccess } ? local.Name : $"{local.Name}.Share()";
            case ElementAccess element:
                string at = $"ref {SlotOfArray(element.Target)}";
                return element.Index is { } index ? $"Php.ReferenceAt({at}, {Expression(index).AsArgument})" : $"Php.ReferenceAtNext({at})";
            case PropertyAccess property when OwnField(property) is { IsBox: true, IsReadOnly: false } field:
                return $"{FieldText(property, field)}.Share()";
            case StaticPropertyAccess access when OwnStatic(access) is { IsBox: true } known:
                return $"{StaticText(known)}.Share()";
            case PropertyAccess { IsNullsafe: false } property:
                Code owner = property.Target is Variable { IsThis: true } ? This(property.Target) : Expression(property.Target);
                return $"Php.PropertyReference({owner.AsArgument}, {MemberName(property.Member)}{ScopeSuffix()})";
            default:
                throw new LeftException(node, "a reference to what is no variable of its own");
        }
    }

    private static bool TakesReferences(ArrayLiteral pattern) => pattern.Items.Any(item => item is { IsByReference: true }
        || item?.Value is ArrayLiteral inner && TakesReferences(inner));

    /// <summary>Takes an array apart into variables, of which some become other names of its elements.</summary>
    private void DestructureByReference(ArrayLiteral pattern, Expression source)
    {
        if (!IsPlace(source) || !KeysArePure(source))
            throw new LeftException(pattern, "an array that is taken apart by reference");
        long next = 0;
        foreach (ArrayItem? item in pattern.Items)
        {
            long position = next++;
            if (item is null)
                continue;
            var element = new ElementAccess(source.Span, source, item.Key ?? new IntegerLiteral(source.Span, position));
            if (item.IsByReference)
                WriteReference(new ReferenceAssignment(item.Span, item.Value, element));
            else if (item.Value is ArrayLiteral inner && TakesReferences(inner))
                DestructureByReference(inner, element);
            else
                AssignTo(item.Value, new Code($"Php.GetPart({Expression(source).AsArgument}, {Expression(element.Index!).AsArgument})",
                    PhpType.Any));
        }
    }

    /// <summary>An array that is taken apart inside of an expression, whose value it is.</summary>
    private Code DestructuredValue(ArrayLiteral pattern, Expression source)
    {
        Code value = Expression(source);
        string kept = Temporary();
        var parts = new List<string> { $"{kept} = {Kept(value)}" };
        DestructuredParts(pattern, kept, parts);
        return new Code($"Php.First({string.Join(", ", parts)})", value.Type.Kinds == PhpKinds.None ? PhpType.Any : value.Type);
    }

    private void DestructuredParts(ArrayLiteral pattern, string source, List<string> parts)
    {
        long next = 0;
        foreach (ArrayItem? item in pattern.Items)
        {
            long position = next++;
            if (item is null)
                continue;
            string key = item.Key is { } given ? Expression(given).AsArgument : $"{position}L";
            var part = new Code($"Php.GetPart({source}, {key})", PhpType.Any);
            switch (item)
            {
                case { IsByReference: false, Value: Variable { IsThis: false } target }:
                    LocalVariable variable = Local(target.Name);
                    Note(variable, PhpType.Any);
                    parts.Add($"{Target(variable)} = {ForVariable(variable, part)}");
                    break;
                case { IsByReference: false, Value: ArrayLiteral inner }:
                    string kept = Temporary();
                    parts.Add($"{kept} = {part.Text}");
                    DestructuredParts(inner, kept, parts);
                    break;
                default:
                    throw new LeftException(pattern, "an array that is taken apart inside of an expression");
            }
        }
    }

    /// <summary>Takes an array apart.</summary>
    private void Destructure(ArrayLiteral pattern, string source)
    {
        long next = 0;
        foreach (ArrayItem? item in pattern.Items)
        {
            long position = next++;
            if (item is null)
                continue;
            if (item.IsByReference)
                throw new LeftException(pattern, "an array that is taken apart by reference");
            string key = item.Key is { } given ? Expression(given).AsArgument : $"{position}L";
            AssignTo(item.Value, new Code($"Php.GetPart({source}, {key})", PhpType.Any));
        }
    }

    private Code Array(ArrayLiteral array)
    {
        if (array.Form == ArrayForm.List || array.Items.Any(item => item is null))
            throw new LeftException(array, "a pattern that is no value");
        if (array.Items.Any(item => item!.IsSpread || item.IsByReference))
            return SpreadArray(array);
        bool hasKeys = array.Items.Any(item => item!.Key is not null);
        var items = new List<string>();
        foreach (ArrayItem? item in array.Items)
        {
            Code value = Expression(item!.Value);
            string text = array.Items.SkipWhile(one => one != item).Skip(1).Any(one => !IsInert(one!)) ? Kept(value) : value.Text;
            if (item.Key is not null)
            {
                Code key = Expression(item.Key);
                string keyText = key.CSharp is "long" or "string" ? key.Text : $"PhpKey.From({key.AsArgument})";
                items.Add($"({keyText}, {text})");
            }
            else
            {
                items.Add(text);
            }
        }

        if (items.Count == 0)
            return new Code("new PhpArray()", PhpType.Array, "PhpArray", IsFresh: true);
        if (!hasKeys)
            return new Code($"PhpArray.Of({string.Join(", ",
                array.Items.Select((item, index) => items[index] == "null" ? "(object?)null" : Single(items, index)))})",
                    PhpType.Array, "PhpArray", IsFresh: true);
        bool areSimple = array.Items.Any(item => item!.Key is null)
            || items.Exists(item => item.StartsWith("(PhpKey.From", StringComparison.Ordinal));
        if (areSimple)
        {
            string entries = string.Join(", ",
                array.Items.Select((item, index) =>
                    item!.Key is null ? $"Php.Item({(items[index] == "null" ? "(object?)null" : items[index])})"
                : $"Php.Item{items[index]}"));
            return new Code($"PhpArray.FromEntries([{entries}])", PhpType.Array, "PhpArray", IsFresh: true);
        }

        string joined = string.Join(", ", items);
        return new Code($"PhpArray.FromEntries([{joined}])", PhpType.Array, "PhpArray", IsFresh: true);
    }

    private static string Single(List<string> items, int index) => items[index];

    private Code SpreadArray(ArrayLiteral array)
    {
        string text = "new PhpArray()";
        foreach (ArrayItem? item in array.Items)
        {
            if (item!.IsByReference)
                text = $"Php.WithReference({text}, {(item.Key is null ? "null"
                    : Expression(item.Key).AsArgument)}, {ReferenceTo(item.Value, item)})";
            else if (item.IsSpread)
                text = $"Php.WithAll({text}, {Expression(item.Value).AsArgument})";
            else if (item.Key is null)
                text = $"Php.With({text}, {Expression(item.Value).AsArgument})";
            else
                text = $"Php.With({text}, {Expression(item.Key).AsArgument}, {Expression(item.Value).AsArgument})";
        }

        return new Code(text, PhpType.Array, "PhpArray", IsFresh: true);
    }

    /// <summary>Writes a <c>yield</c>, and gives what it gives back.</summary>
    private string YieldedOr(Expression expression, bool isUnused = false)
    {
        switch (expression)
        {
            case Yield yield:
                string value = yield.Value is null ? "(object?)null" : Expression(yield.Value).AsArgument;
                string text = yield.Key is { } key ? $"generator.Yield({Expression(key).AsArgument}, {value})"
                    : $"generator.Yield({value})";
                EmitStatement($"yield return {text};");
                if (!isUnused)
                    return "generator.Resume()";
                if (_program.Facts.ThrowsIntoGenerators)
                    Emit("generator.Resume();");
                return "";
            case Construct { Kind: ConstructKind.YieldFrom } from:
                Code source = Expression(from.Value!);
                FlushHoisted();
                string name = _names.Take("step", "");
                Emit($"foreach ((object? Key, object? Value) {name} in generator.From({source.AsArgument}))");
                _indent++;
                Emit($"yield return {name};");
                _indent--;
                return "generator.Delegated";
            default:
                return Expression(expression).AsArgument;
        }
    }
}
