using Compat.Php;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Calls of functions and of what can be called.</content>
internal sealed partial class BodyWriter
{
    private Code CallValue(Call call)
    {
        if (call.Callee is not Name name)
            return CallOf(call);
        if (Special(call, name.Last.ToLowerInvariant()) is { } special)
            return special;
        if (ResolveFunction(name) is { } own)
            return OwnCall(call, own);
        if (!PhpFunctions.TryFind(name.Last, out PhpFunction? builtIn))
            throw new LeftException(call, $"the function '{name.Text}' is not known");
        return call.Arguments.MakesCallable
            ? new Code($"Php.Closure({CSharpNames.Literal(builtIn.Name)})", new PhpType(PhpKinds.Object, "Closure"), IsFresh: true)
            : BuiltIn(call, builtIn);
    }

    private Code CallOf(Call call)
    {
        Code callee = Expression((Expression)call.Callee);
        string function = !HasScope ? callee.CSharp == "Delegate" ? $"(object){callee.At(Levels.Unary)}" : callee.AsArgument
            : Scoped(callee);
        if (call.Arguments.MakesCallable)
            return new Code($"Php.Closure({function}{ScopeSuffix()})", new PhpType(PhpKinds.Object, "Closure"), IsFresh: true);
        if (HasSpread(call.Arguments))
            return new Code($"Php.CallWith({function}, {ArgumentArray(call.Arguments)})", PhpType.Any, IsFresh: true);
        return new Code($"Php.Call({Comma(function, Dynamic(call.Arguments, _program.Facts.ClosureReferences))})", PhpType.Any,
            IsFresh: true);
    }

    private string Scoped(Code callee) => callee.Type.IsExactly(PhpKinds.Object)
        && callee.Type.Class == "Closure" ? callee.CSharp == "Delegate" ? $"(object){callee.At(Levels.Unary)}" : callee.AsArgument
        : $"Php.CallableIn({(callee.CSharp == "Delegate" ? $"(object){callee.At(Levels.Unary)}" : callee.AsArgument)}, {ScopeArgument()})";

    private static bool HasSpread(ArgumentList? list) => list is not null && list.Items.Any(one => one.IsSpread || one.Name is not null);

    private static string Comma(string first, string rest) => rest.Length == 0 ? first : $"{first}, {rest}";

    /// <summary>Arguments for what is found at run time: what it may take by reference is passed as a reference.</summary>
    private string Dynamic(ArgumentList? list, int references)
    {
        if (list is null)
            return "";
        var parts = new List<string>();
        for (int i = 0; i < list.Items.Length; i++)
        {
            Expression value = list.Items[i].Value;
            bool mayBe = (references >> Math.Min(i, 30) & 1) != 0;
            if (mayBe && value is Variable { IsThis: false } variable && Local(variable.Name) is { IsBox: true } box)
                parts.Add(box.Name);
            else if (mayBe && IsPlace(value) && value is not Variable)
                throw new LeftException(list, "an element that may be taken by reference");
            else
                parts.Add(Early(Expression(value), list.Items.Skip(i + 1).Select(one => one.Value)));
        }

        return string.Join(", ", parts);
    }

    /// <summary>A value that is made before others: an array that these could change is copied.</summary>
    private string Early(Code code, IEnumerable<Expression> later)
    {
        bool mayChange = !code.IsFresh && code.Type.MayBe(PhpKinds.Array) && later.Any(one => !IsInert(one));
        return mayChange && Kept(code) is var kept && kept != code.Text ? kept : ArgumentText(code);
    }

    private static string ArgumentText(Code code) => code.CSharp == "Delegate"
        && code.Level == Levels.Assignment ? code.Text : code.AsArgument;

    private string ArgumentArray(ArgumentList list)
    {
        if (list.Items is [{ IsSpread: true } only])
            return $"Php.WithArguments(new PhpArray(), {Expression(only.Value).AsArgument})";
        string text = "new PhpArray()";
        foreach (Argument one in list.Items)
        {
            Code value = Expression(one.Value);
            string argument = value.CSharp == "Delegate" ? $"(object){value.At(Levels.Unary)}" : value.AsArgument;
            text = one.IsSpread ? $"Php.WithArguments({text}, {argument})"
                : one.Name is { } name ? $"Php.WithNamed({text}, {CSharpNames.Literal(name.Text)}, {argument})"
                    : $"Php.With({text}, {argument})";
        }

        return text;
    }

    private Code OwnCall(Call call, FunctionModel own)
    {
        string name = CSharpNames.Literal(own.Name);
        if (_program.Host is not null && (call.Arguments.MakesCallable || HasSpread(call.Arguments) || own.TakesAll
            || !IsEnough(call.Arguments, own)))
            throw new LeftException(call, "a function of the plugin that is found at run time");
        if (call.Arguments.MakesCallable)
            return new Code($"Php.Closure({name})", new PhpType(PhpKinds.Object, "Closure"), IsFresh: true);
        string target = _program.Host is not null ? FunctionOfHost(call, own)
            : _class is null && _function is not null && _outer is null ? own.CSharpName : $"Functions.{own.CSharpName}";
        if (Arguments(call.Arguments, own) is { } given)
            return new Code($"{target}({given})", own.ReturnType, own.ReturnCSharp, IsFresh: true);
        if (HasSpread(call.Arguments))
            return new Code($"Php.CallWith({name}, {ArgumentArray(call.Arguments)})", own.ReturnType, IsFresh: true);
        int references = 0;
        for (int i = 0; i < own.Parameters.Length; i++)
            references |= own.Parameters[i].IsByReference ? own.Parameters[i].IsVariadic ? -1 << i : 1 << i : 0;
        if (own is { TakesAll: true, ReturnsReference: false } && call.Arguments.Items.Length >= own.RequiredCount)
            return new Code($"{target}({Dynamic(call.Arguments, references)})", own.ReturnType, own.ReturnCSharp, IsFresh: true);
        return new Code($"Php.Call({Comma(name, Dynamic(call.Arguments, references))})", own.ReturnType, IsFresh: true);
    }

    /// <summary>The arguments of a call whose target is known; null where they do not fit, so that PHP decides at run time.</summary>
    private string? Arguments(ArgumentList? list, FunctionModel own)
    {
        IReadOnlyList<Argument> items = list is null ? [] : list.Items;
        if (items.Any(one => one.IsSpread) || own.TakesAll || own.ReturnsReference)
            return null;
        if (items.Any(one => one.Name is not null))
            items = Positioned(items, own) ?? [];
        if (list is { Items.Length: > 0 } && items.Count == 0)
            return null;
        if (items.Count < own.RequiredCount || (items.Count > own.Parameters.Length && !own.IsVariadic))
            return null;
        var parts = new List<string>();
        for (int i = 0; i < items.Count; i++)
        {
            ParameterModel parameter = own.Parameters[Math.Min(i, own.Parameters.Length - 1)];
            if (parameter.IsByReference)
                parts.Add(ByReference(items[i].Value, parameter));
            else
                parts.Add(Passed(items[i].Value, parameter, items.Skip(i + 1).Any(one => !IsInert(one.Value))));
        }

        return string.Join(", ", parts);
    }

    private string Passed(Expression value, ParameterModel parameter, bool hasLater)
    {
        Code code = Expression(value);
        bool isOwn = value is Variable { IsThis: false } variable && Local(variable.Name) is { IsBox: false, IsGlobal: false } && !hasLater;
        if (isOwn || parameter.IsVariadic)
            code = code with { IsFresh = true };
        if (parameter.IsDocumented && !Fits(code, parameter.CSharp))
            Loosen(parameter);
        if (parameter.CSharp == "object?")
        {
            string text = Kept(code);
            if (_isStrict && parameter.TypeText is not ("" or "mixed") && !parameter.IsVariadic
                && !(code.IsNative && code.Type.IsOnly(KindsOf(parameter.TypeText))))
                return $"Php.Coerce({(text == code.Text ? ArgumentText(code) : text)}, {CSharpNames.Literal(parameter.TypeText)}"
                    + $"{Strict()})";
            return text == "null" ? "(object?)null" : text == code.Text ? ArgumentText(code) : text;
        }

        string php = parameter.TypeText;
        if (parameter.CSharp.EndsWith('?') && !php.StartsWith('?') && !php.Contains('|', StringComparison.Ordinal))
            php = "?" + php;
        return Convert(code, parameter.CSharp, php, IsKept: true);
    }

    private string ByReference(Expression value, ParameterModel parameter)
    {
        if (parameter.IsVariadic || parameter.IsBox)
        {
            if (value is Variable { IsThis: false } variable && Local(variable.Name) is { IsBox: true } box)
                return box.Name;
            if (value is PropertyAccess property && OwnField(property) is { IsBox: true } field)
                return FieldText(property, field);
            if (!IsPlace(value))
                return $"new PhpReference({Expression(value).AsArgument})";
            throw new LeftException(value, "an element by reference that is kept");
        }

        if (!IsPlace(value))
            return $"ref new PhpReference({Expression(value).AsArgument}).Variable";
        if (value is Variable { IsThis: false } native && Local(native.Name) is { IsBox: false, IsRef: false } local)
        {
            if (local.CSharp != "object?")
                throw new LeftException(value, "a typed variable by reference");
            Note(local, PhpType.Any);
            return $"ref {local.Name}";
        }

        return $"ref {Slot(value)}";
    }

    /// <summary>Arguments by name at their places; null where one between them is left out.</summary>
    private static List<Argument>? Positioned(IReadOnlyList<Argument> items, FunctionModel own)
    {
        var all = new Argument?[own.Parameters.Length];
        int position = 0;
        foreach (Argument item in items)
        {
            int index = item.Name is null ? position++
                : own.Parameters.ToList().FindIndex(one => one.Declaration.Name.Text == item.Name.Text);
            if (index < 0 || index >= all.Length || all[index] is not null || own.Parameters[index].IsVariadic)
                return null;
            all[index] = item;
        }

        int count = System.Array.FindLastIndex(all, one => one is not null) + 1;
        bool areInOrder = items.Select(one =>
            System.Array.IndexOf(all, one)).SequenceEqual(items.Select(one => System.Array.IndexOf(all, one)).Order());
        if (!areInOrder && !items.All(one => IsPure(one.Value)))
            return null;
        for (int i = 0; i < count; i++)
        {
            if (all[i] is null && own.Parameters[i].Declaration.Default is { } initial
                && initial.DescendantsAndSelf().All(one =>
                    one is IntegerLiteral or FloatLiteral or StringLiteral or ConstantAccess or Reading.Tree.Name or ArrayLiteral
                        or ArrayItem or Unary)
                && (own.Owner is null || own.IsConstructor || !own.IsOverridden))
                all[i] = new Argument(initial.Span, null, initial, false, false);
            if (all[i] is null)
                return null;
        }

        return [.. all.Take(count).Select(one => one!)];
    }

    private Code BuiltIn(Call call, PhpFunction function)
    {
        IReadOnlyList<Argument> items = call.Arguments.Items;
        (PhpType type, string csharp) = BuiltInCalls.Result(function);
        if (HasSpread(call.Arguments))
        {
            if (call.Arguments.Items.Any(one => one.Name is not null))
            {
                if (Named(items, function) is not { } positioned)
                    throw new LeftException(call, "arguments by name");
                items = positioned;
            }
            else if (function.IsVariadic && items.Take(function.Parameters.Count - 1).All(one => !one.IsSpread)
                && items.Count >= function.Parameters.Count)
            {
                return Unpacking(call, function, items, type, csharp);
            }
            else
            {
                return new Code($"Php.CallWith({CSharpNames.Literal(function.Name)}, {ArgumentArray(call.Arguments)})", type,
                    IsFresh: true);
            }
        }

        if (function.Name == "sscanf" && items.Count > 2 && items.All(one => one is { IsSpread: false, Name: null }))
            return Scanned(function, items);
        string[] hooks = function.Name switch
        {
            "serialize" or "unserialize" => ["__serialize", "__unserialize", "__sleep", "__wakeup"],
            "print_r" or "var_dump" => ["__debugInfo"],
            "var_export" => ["__set_state"],
            _ => [],
        };
        if (hooks.Length > 0 && _program.Classes.Exists(one => hooks.Any(one.Methods.ContainsKey)))
            throw new LeftException(call, $"'{function.Name}' of objects that say themselves how");
        if (function.Name == "unserialize" && _program.Classes.Count > 0)
            throw new LeftException(call, "'unserialize' where there are classes");
        if (items.Count < function.RequiredCount || (items.Count > function.Parameters.Count && !function.IsVariadic))
            return new Code($"Php.Call({Comma(CSharpNames.Literal(function.Name),
                string.Join(", ", items.Select(one => ArgumentText(Expression(one.Value)))))})", type, IsFresh: true);
        bool immediate = _isImmediate;
        _isImmediate = true;
        var parts = new List<string>();
        for (int i = 0; i < items.Count; i++)
        {
            PhpParameter parameter = function.Parameters[Math.Min(i, function.Parameters.Count - 1)];
            string text = BuiltInArgument(call, items[i].Value, function, parameter, i, items.Count);
            bool mayChange = !parameter.IsByReference
                && items.Skip(i + 1).Any(one => !IsPure(one.Value) && one.Value is not (Reading.Tree.Closure or ArrowFunction));
            parts.Add(mayChange && Expression(items[i].Value) is { IsFresh: false, Type: var known } && known.MayBe(PhpKinds.Array)
                && items[i].Value is not ArrayLiteral && IsPlace(items[i].Value) ? $"Php.Copy({text})" : text);
        }

        _isImmediate = immediate;
        bool isFresh = function.Name is not ("current" or "end" or "reset" or "next" or "prev" or "pos" or "max" or "min" or "array_pop");
        if (csharp == "void")
            return new Code($"Php.{function.Method}({string.Join(", ", parts)})", PhpType.Null, "object?", Levels.Primary);
        return new Code($"Php.{function.Method}({string.Join(", ", parts)})", type, csharp, IsFresh: isFresh);
    }

    /// <summary><c>sscanf</c> into variables: what was not read leaves its variable alone.</summary>
    private Code Scanned(PhpFunction function, IReadOnlyList<Argument> items)
    {
        string kept = Temporary();
        var parts = new List<string>
        {
            $"{kept} = Php.{function.Method}({Expression(items[0].Value).AsArgument}, {Expression(items[1].Value).AsArgument})",
        };
        for (int i = 2; i < items.Count; i++)
        {
            if (items[i].Value is not Variable { IsThis: false } variable)
                throw new LeftException(items[i], "'sscanf' into what is no variable");
            LocalVariable local = Local(variable.Name);
            Note(local, PhpType.Any);
            if (!local.IsBox && local.CSharp != "object?")
                throw new LeftException(items[i], "'sscanf' into a typed variable");
            parts.Add($"{Target(local)} = Php.GetPart({kept}, {i - 2}L) ?? {Target(local)}");
        }

        return new Code($"Php.ScannedCount({string.Join(", ", parts)})", PhpType.SmallInt, "long");
    }

    private Code Unpacking(Call call, PhpFunction function, IReadOnlyList<Argument> items, PhpType type, string csharp)
    {
        int named = function.Parameters.Count - 1;
        var parts = new List<string>();
        for (int i = 0; i < named; i++)
            parts.Add(BuiltInArgument(call, items[i].Value, function, function.Parameters[i], i, items.Count));
        IEnumerable<string> rest =
            items.Skip(named).Select(one =>
                one.IsSpread ? $".. Php.Unpacked({Expression(one.Value).AsArgument})" : Expression(one.Value).AsArgument);
        parts.Add($"[{string.Join(", ", rest)}]");
        return new Code($"Php.{function.Method}({string.Join(", ", parts)})", type, csharp == "void" ? "object?" : csharp, IsFresh: true);
    }

    private string BuiltInArgument(Call call, Expression value, PhpFunction function, PhpParameter parameter, int index, int count)
    {
        if (parameter.IsByReference)
        {
            if (BuiltInCalls.IsRef(function, index, count))
            {
                if (value is Variable { IsThis: false } variable)
                    Note(Local(variable.Name), PhpType.Any);
                return IsPlace(value) ? $"ref {Slot(value)}" : throw new LeftException(call, "a value by reference");
            }

            if (NativeArray(value) is { } array)
                return array;
            if (value is Variable { IsThis: false } local && Local(local.Name) is { } known)
                return Read(known).AsArgument;
            if (!IsPlace(value))
                return Expression(value).AsArgument;
            return Slot(value);
        }

        if (parameter.Type.Contains("callable", StringComparison.Ordinal) && HasScope
            && value is not (Reading.Tree.Closure or ArrowFunction) && !IsBuiltInName(value))
        {
            Code callback = Expression(value);
            return callback.Text == "null" ? "null" : callback.Type.IsExactly(PhpKinds.Object)
                && callback.Type.Class == "Closure" ? callback.AsArgument
                : $"Php.CallableIn({callback.AsArgument}, {ScopeArgument()})";
        }

        Code code = Expression(value);
        if (_isStrict && !parameter.IsVariadic && parameter.Type is not ("mixed" or "")
            && !parameter.Type.Contains("callable", StringComparison.Ordinal)
            && !(code.IsNative && code.Type.IsOnly(KindsOf(parameter.Type)))
            && !(parameter.Type == "object" && code.Type.IsExactly(PhpKinds.Object)))
            return $"Php.Coerce({code.AsArgument}, {CSharpNames.Literal(parameter.Type)}, isStrict: true)";
        return ArgumentText(code);
    }

    private static bool IsBuiltInName(Expression value) => value is StringLiteral literal && PhpFunctions.TryFind(literal.Value, out _);

    private static List<Argument>? Named(IReadOnlyList<Argument> items, PhpFunction function)
    {
        var all = new Argument?[function.Parameters.Count];
        int position = 0;
        foreach (Argument item in items)
        {
            int index = item.Name is null ? position++ : function.Parameters.ToList().FindIndex(one => one.Name == item.Name.Text);
            if (index < 0 || index >= all.Length || all[index] is not null || item.IsSpread || !IsPure(item.Value))
                return null;
            all[index] = item;
        }

        int count = System.Array.FindLastIndex(all, one => one is not null) + 1;
        for (int i = 0; i < count; i++)
        {
            if (all[i] is not null)
                continue;
            Expression? initial = function.Parameters[i].Default switch
            {
                "null" or "true" or "false" => new ConstantAccess(items[0].Span, new Name(items[0].Span, function.Parameters[i].Default!)),
                { } text when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out long number) && number >= 0 =>
                    new IntegerLiteral(items[0].Span, number),
                { Length: > 1 } text when text[0] == '"' && !text.Contains('\\', StringComparison.Ordinal) =>
                    new StringLiteral(items[0].Span, text[1..^1], StringForm.SingleQuoted),
                { } text when text.All(c => char.IsLetterOrDigit(c) || c == '_') && PhpConstants.TryFind(text, out _) =>
                    new ConstantAccess(items[0].Span, new Name(items[0].Span, text)),
                _ => null,
            };
            if (initial is null)
                return null;
            all[i] = new Argument(items[0].Span, null, initial, false, false);
        }

        return [.. all.Take(count).Select(one => one!)];
    }

    /// <summary>Functions that look at the code around them.</summary>
    private Code? Special(Call call, string name)
    {
        IReadOnlyList<Argument> items = call.Arguments.Items;
        if (ResolveFunction((Name)call.Callee) is not null)
            return null;
        string Arg(int index) => ArgumentText(Expression(items[index].Value));
        switch (name)
        {
            case "compact":
                return Compact(call);
            case "extract" or "get_defined_vars" or "eval" or "parse_str" when name != "parse_str":
                throw new LeftException(call, $"'{name}'");
            case "func_get_args" when _function is { TakesAll: true } && _outer is null:
                return AllArguments();
            case "func_num_args" when _function is { TakesAll: true } && _outer is null:
                return new Code("(long)arguments.Length", PhpType.SmallInt, "long", Levels.Unary);
            case "func_get_arg" when _function is { TakesAll: true } && _outer is null:
                return new Code($"arguments[Php.ToInt({Arg(0)})]", PhpType.Any);
            case "func_get_args" or "func_num_args" or "func_get_arg":
                if (_outer is null || call.Arguments.MakesCallable)
                    throw new LeftException(call, $"'{name}' outside of a function");
                return name == "func_get_args" ? AllArguments()
                    : name == "func_num_args" ? new Code("(long)arguments.Length", PhpType.SmallInt, "long", Levels.Unary)
                        : new Code($"arguments[Php.ToInt({Arg(0)})]", PhpType.Any);
            case "get_called_class":
                return new Code($"{Called(call)}.Name", PhpType.String, "string");
            case "get_class" when items.Count == 0 && _class is not null:
                return new Code(CSharpNames.Literal(_class.PhpName), PhpType.String, "string");
            case "get_parent_class" when items.Count == 0 && _class is not null:
                return new Code($"Php.ParentClass({CSharpNames.Literal(_class.PhpName)})", PhpType.Any);
            case "get_parent_class" when items.Count == 1:
                return new Code($"Php.ParentClass({Arg(0)})", new PhpType(PhpKinds.String | PhpKinds.Bool));
            case "get_object_vars" when _program.Host is not null:
                throw new LeftException(call, "the properties of an object, by name");
            case "get_object_vars" when items.Count == 1 && HasScope:
                return new Code($"Php.ObjectVars({Arg(0)}, {ScopeArgument()})", PhpType.Array, "PhpArray", IsFresh: true);
            case "get_class_vars":
                throw new LeftException(call, $"'{name}'");
            case "method_exists" when items.Count == 2:
                return new Code($"Php.MethodExists({Arg(0)}, {Arg(1)})", PhpType.Bool, "bool");
            case "property_exists" when items.Count == 2:
                return new Code($"Php.PropertyExists({Arg(0)}, {Arg(1)})", PhpType.Bool, "bool");
            case "get_class_methods" when items.Count == 1:
                return new Code($"Php.ClassMethods({Arg(0)}{ScopeSuffix()})", PhpType.Array, "PhpArray", IsFresh: true);
            case "defined" when _program.Host is not null && items is [{ Value: StringLiteral named }]
                && _program.Plugin.FindConstant(named.Value) is not null:
                return new Code("true", PhpType.Bool, "bool");
            case "class_exists" or "interface_exists" or "enum_exists" or "trait_exists" when items.Count >= 1:
                return name == "trait_exists" ? throw new LeftException(call, $"'{name}'")
                    : new Code($"Php.ClassExists({Arg(0)}, {CSharpNames.Literal(name[..name.IndexOf('_', StringComparison.Ordinal)])})",
                        PhpType.Bool, "bool");
            case "is_a" when items.Count is 2 or 3:
                return new Code($"Php.IsA({Arg(0)}, {Arg(1)}, {(items.Count == 3 ? Condition(items[2].Value)
                    : "false")}, isBelow: false)", PhpType.Bool, "bool");
            case "is_subclass_of" when items.Count is 2 or 3:
                return new Code($"Php.IsA({Arg(0)}, {Arg(1)}, {(items.Count == 3 ? Condition(items[2].Value)
                    : "true")}, isBelow: true)", PhpType.Bool, "bool");
            case "class_implements" when items.Count >= 1:
                return new Code($"Php.ClassImplements({Arg(0)})", new PhpType(PhpKinds.Array | PhpKinds.Bool), IsFresh: true);
            case "class_uses" when items.Count >= 1:
                return new Code($"Php.ClassUses({Arg(0)})", new PhpType(PhpKinds.Array | PhpKinds.Bool), IsFresh: true);
            case "is_callable" when items.Count == 1 && !call.Arguments.MakesCallable:
                return new Code($"Php.IsCallableIn({Arg(0)}, {ScopeArgument()})", PhpType.Bool, "bool");
            case "call_user_func" when items.Count > 0 && !HasSpread(call.Arguments):
                return new Code($"Php.CallUserFunc({Comma(CallbackText(items[0].Value),
                    string.Join(", ", items.Skip(1).Select(one => ArgumentText(Expression(one.Value)))))})", PhpType.Any, IsFresh: true);
            case "call_user_func_array" when items.Count == 2 && !HasSpread(call.Arguments):
                _ = CallbackText(items[0].Value);
                return new Code($"Php.CallUserFuncArray({Arg(0)}, Php.CoerceToArray({Arg(1)}){ScopeSuffix()})", PhpType.Any, IsFresh: true);
            case "define" when items.Count >= 2:
                return new Code($"PhpProgram.Current.Define(Php.CoerceToString({Arg(0)}), {Arg(1)})", PhpType.Bool, "bool");
            case "iterator_to_array" or "iterator_count" or "iterator_apply" or "array_walk" or "array_map":
                return null;
            case "error_log" or "trigger_error" when _program.Host is not null:
                return null;
            case "error_log" or "trigger_error" or "error_reporting" or "ini_set" or "set_error_handler" or "header" or "exit" or "die":
                throw new LeftException(call, $"'{name}'");
            default:
                return null;
        }
    }

    private Code AllArguments()
    {
        bool isChanged = _parameters.Any(one => one.TypeText is not ("" or "mixed") || one.IsVariadic
            || _variables[one.Declaration.Name.Text] is { Writes: > 0 } or { IsChangedInside: true } or { IsBox: true });
        string text = !isChanged ? "PhpArray.Of(arguments)"
            : $"Php.CurrentArguments({Comma("arguments",
                string.Join(", ", _parameters.Where(one => !one.IsVariadic).Select(one =>
                    Read(_variables[one.Declaration.Name.Text]).AsArgument)))})";
        return new Code(text, PhpType.Array, "PhpArray", IsFresh: true);
    }

    private string CallbackText(Expression value)
    {
        Code code = Expression(value);
        string text = code.CSharp == "Delegate" ? $"(object){code.At(Levels.Unary)}" : code.AsArgument;
        if (value is ArrayLiteral { Items: [_, { Value: StringLiteral named }] }
            && named.Value.StartsWith("parent::", StringComparison.Ordinal)
            || value is StringLiteral { Value: var whole }
                && (whole.StartsWith("self::", StringComparison.OrdinalIgnoreCase)
                    || whole.StartsWith("static::", StringComparison.OrdinalIgnoreCase)
                        || whole.StartsWith("parent::", StringComparison.OrdinalIgnoreCase)))
            throw new LeftException(value, "a callable that names its class by a word");
        return !HasScope || code.CSharp == "Delegate" ? text : $"Php.CallableIn({text}, {ScopeArgument()})";
    }

    private Code Compact(Call call)
    {
        string text = "new PhpArray()";
        foreach (Argument item in call.Arguments.Items)
        {
            IEnumerable<Expression?> names = item.Value is ArrayLiteral array ? array.Items.Select(one => one?.Value) : [item.Value];
            foreach (Expression? one in names)
            {
                if (one is not StringLiteral literal || !_variables.TryGetValue(literal.Value, out LocalVariable? variable)
                    && literal.Value != "this")
                    throw new LeftException(call, "'compact' of names that are not known");
                variable = _variables[literal.Value];
                if (!variable.IsParameter && variable.DeclaredAt is null)
                    throw new LeftException(call, "'compact' of a variable that may not be there");
                text = $"Php.With({text}, {CSharpNames.Literal(literal.Value)}, {Read(variable).AsArgument})";
            }
        }

        return new Code(text, PhpType.Array, "PhpArray", IsFresh: true);
    }
}
