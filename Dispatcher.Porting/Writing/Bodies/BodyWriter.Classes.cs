using Compat.Php;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>Objects and classes: properties, methods, constants, <c>new</c>, and chains of these.</content>
internal sealed partial class BodyWriter
{
    private string MemberName(Node member) => member switch
    {
        Identifier name => CSharpNames.Literal(name.Text),
        Expression expression => Expression(expression).AsArgument,
        _ => throw new LeftException(member, "a member's name"),
    };

    private static bool HasNullsafe(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case PropertyAccess property:
                    if (property.IsNullsafe)
                        return true;
                    expression = property.Target;
                    break;
                case MethodCall call:
                    if (call.IsNullsafe)
                        return true;
                    expression = call.Target;
                    break;
                case ElementAccess element:
                    expression = element.Target;
                    break;
                default:
                    return false;
            }
        }
    }

    private Code Chain(Expression expression)
    {
        var guards = new List<string>();
        Code code = Link(expression, guards, isQuiet: false);
        return Guarded(code, guards);
    }

    private static Code Guarded(Code code, List<string> guards)
    {
        if (guards.Count == 0)
            return code;
        string text = $"(object?){code.At(Levels.Unary)}";
        for (int i = guards.Count - 1; i >= 0; i--)
            text = $"{guards[i]} ? null : {text}";
        return new Code(text, code.Type.Join(PhpType.Null), "object?", Levels.Conditional, code.IsFresh);
    }

    /// <summary>What is read without a word where it is not there: for <c>??</c>, <c>isset</c> and <c>empty</c>.</summary>
    private Code Quiet(Expression expression)
    {
        switch (expression)
        {
            case Parenthesised inner:
                return Quiet(inner.Inner);
            case ElementAccess or PropertyAccess or MethodCall:
                var guards = new List<string>();
                return Guarded(Link(expression, guards, isQuiet: true), guards);
            case StaticPropertyAccess access when OfHost(access) is null && OwnStatic(access) is null && access.Member is Variable:
                return new Code(
                    $"Php.GetStaticOrNull({ClassText(
                        access.Class)}, {CSharpNames.Literal(((Variable)access.Member).Name)}{ScopeSuffix()})", PhpType.Any);
            default:
                return Expression(expression);
        }
    }

    private Code Link(Expression expression, List<string> guards, bool isQuiet)
    {
        if (OfHost(expression) is { } known)
            return known;
        switch (expression)
        {
            case ElementAccess element when Global(element) is { } global:
                return Expression(global);
            case ElementAccess element when ViewProperty(element) is { } property && !isQuiet:
                return property;
            case ElementAccess element:
                if (element.Index is null)
                    throw new LeftException(element, "a new element that is read");
                Code container = Link(element.Target, guards, isQuiet);
                if (element.Index is { } at && IsReadLate(element.Target, at))
                    throw new LeftException(element, "a variable that its index changes");
                Code index = Expression(element.Index);
                return isQuiet ? new Code($"Php.GetOrNull({container.AsArgument}, {index.AsArgument})", PhpType.Any)
                    : ElementOf(container, index);
            case PropertyAccess property:
                return PropertyOf(property, guards, isQuiet);
            case MethodCall call:
                return MethodOf(call, guards, isQuiet);
            default:
                return isQuiet ? Quiet(expression) : Expression(expression);
        }
    }

    /// <summary><c>$GLOBALS['name']</c> as the variable that it is.</summary>
    private static Variable? Global(Expression expression) =>
        expression is ElementAccess { Target: Variable { Name: "GLOBALS" }, Index: StringLiteral name }
        ? new Variable(expression.Span, "GLOBALS." + name.Value)
        : expression is ElementAccess { Target: Variable { Name: "GLOBALS" } }
            ? throw new LeftException(expression, "a global variable by a name that is not known") : null;

    private static Code ElementOf(Code container, Code index)
    {
        if (container.CSharp == "PhpArray")
            return new Code($"{container.At(Levels.Primary)}[{index.AsArgument}]", PhpType.Any);
        return new Code($"Php.Get({container.AsArgument}, {index.AsArgument})", container.CSharp == "string" ? PhpType.String
            : PhpType.Any);
    }

    private Code Target(Expression target, bool isNullsafe, List<string> guards, bool isQuiet)
    {
        Code code = Link(target, guards, isQuiet);
        if (!isNullsafe)
            return code;
        if (code.IsNative && !code.CSharp.EndsWith('?'))
            return code;
        string kept = Temporary();
        guards.Add($"({kept} = {code.Text}) is null");
        return new Code(kept, code.Type with { Kinds = code.Type.Kinds & ~PhpKinds.Null });
    }

    private Code PropertyOf(PropertyAccess property, List<string> guards, bool isQuiet)
    {
        if (property.Target is Variable { IsThis: true } && OwnField(property) is { } field && !(isQuiet && field.IsLoose))
            return FieldValue(field, FieldText(property, field));
        Code target = Target(property.Target, property.IsNullsafe, guards, isQuiet);
        if (!isQuiet && property.Member is Identifier member && KnownClass(target) is { } known
            && FieldOf(known, member.Text) is { } other && !property.IsNullsafe)
            return FieldValue(other, $"{Typed(target, known)}.{other.CSharpName}");
        if (property is { Member: Identifier adapters, IsNullsafe: false } && AdapterProperty(target, adapters.Text) is { } adapter)
            return adapter;
        if (property.Member is Identifier { Text: ("name" or "value") and var text } && KnownClass(target) is { IsEnum: true } type)
        {
            return text == "name"
                ? new Code($"{Typed(target, type)}.Name", PhpType.String, "string")
                : new Code($"{Typed(target, type)}.Value", PhpType.Any, "object?");
        }

        string method = isQuiet ? "GetPropertyOrNull" : "GetProperty";
        return new Code($"Php.{method}({target.AsArgument}, {MemberName(property.Member)}{ScopeSuffix(property.Member, target)})",
            PhpType.Any);
    }

    private static Code FieldValue(PropertyModel field, string text)
    {
        if (field.IsBox)
            return new Code($"{text}.Value", PhpType.Any);
        if (!field.IsLoose)
            return new Code(text, field.Type, field.CSharp);
        return new Code($"Php.Initialized({text}, {CSharpNames.Literal($"{field.Owner.PhpName}::${field.Name}")})", field.Type);
    }

    /// <summary>The class that a value surely is an object of, where the program has it.</summary>
    private ClassModel? KnownClass(Code code) => code.Type.IsExactly(PhpKinds.Object)
        && code.Type.Class is { } name ? _program.FindClass(name) ?? AnonymousOf(name) : null;

    private ClassModel? AnonymousOf(string name) => _class is { IsAnonymous: true } own && own.PhpName == name ? own : null;

    private static string Typed(Code code, ClassModel type) =>
        code.CSharp == type.CSharpName ? code.At(Levels.Primary) : $"(({type.CSharpName}){code.At(Levels.Unary)}!)";

    /// <summary>The property of the object itself that is meant, where C# reads and writes it as PHP does.</summary>
    private PropertyModel? OwnField(PropertyAccess property)
    {
        if (property is not { Member: Identifier name, IsNullsafe: false })
            return null;
        if (property.Target is Variable { IsThis: true })
            return _hasThis && _class is not null ? FieldOf(_class, name.Text) : null;
        if (property.Target is Variable variable && _variables.TryGetValue(variable.Name, out LocalVariable? local)
            && KnownClass(Read(local)) is { } known
            && Read(local).CSharp == known.CSharpName)
            return FieldOf(known, name.Text);
        return null;
    }

    private PropertyModel? FieldOf(ClassModel type, string name)
    {
        PropertyModel? field = _class is not null && type.IsOf(_class)
            && _class.Properties.Find(one => one.Name == name && one is { IsPrivate: true, IsStatic: false }) is { } own
            ? own
            : type.FindProperty(name, isStatic: false);
        if (field is null || field.IsStatic || (field.IsPrivate && field.Owner != _class)
            || (_program.Facts.IsUnset(name) && !field.IsThrowables))
            return null;
        if (field.IsProtected && (_class is null || !_class.IsOf(field.Owner) || (type != _class && !type.IsOf(_class))))
            return null;
        return Declared(type, field);
    }

    /// <summary>A property that is declared again below is the one of the class above.</summary>
    private static PropertyModel Declared(ClassModel type, PropertyModel field)
    {
        if (field.IsPrivate || field.IsStatic)
            return field;
        foreach (ClassModel at in type.Lineage)
        {
            if (at.Properties.Find(one => one.Name == field.Name && one is { IsStatic: false, IsPrivate: false }) is { } above)
                field = above;
        }

        return field;
    }

    private string FieldText(PropertyAccess property, PropertyModel field)
    {
        if (property.Target is Variable { IsThis: true })
            return _variables.Values.Any(one => one.Name == field.CSharpName) ? $"this.{field.CSharpName}" : field.CSharpName;
        return $"{Read(Local(((Variable)property.Target).Name)).Text}.{field.CSharpName}";
    }

    private Code SetProperty(PropertyAccess property, Code value)
    {
        PropertyModel? field = OwnField(property);
        if (field is not null && field.IsReadOnly)
            field = null;
        if (field is null)
        {
            if (HostPlace(property) is { } place)
                return new Code($"{place} = {Kept(value)}", value.Type, "object?", Levels.Assignment);
            Code target = property.Target is Variable { IsThis: true } ? This(property.Target) : Expression(property.Target);
            if (property.Member is Identifier adapters && AdapterStore(target, adapters.Text, value) is { } stored)
                return stored;
            string argument = value.CSharp == "Delegate" && value.Level == Levels.Assignment ? value.Text : value.AsArgument;
            return new Code(
                $"Php.SetProperty({target.AsArgument}, {MemberName(property.Member)}, {argument}{ScopeSuffix(property.Member,
                    target)})", value.Type);
        }

        return Store(field, FieldText(property, field), value);
    }

    private Code Store(PropertyModel field, string text, Code value)
    {
        if (field.IsDocumented && !Fits(value, field.CSharp))
            Loosen(field);
        if (field.IsBox)
        {
            string kept = field.TypeText.Length > 0 ? $"Php.Coerce({value.AsArgument}, {CSharpNames.Literal(field.TypeText)}{Strict()})"
                : value.Text;
            return new Code($"{text}.Value = {kept}", value.Type, "object?", Levels.Assignment);
        }

        string converted = field.TypeText.Length == 0 || field.TypeText == "mixed" ? Kept(value)
            : field.CSharp != "object?" ? Convert(value, field.CSharp, field.TypeText, IsKept: true)
            : value.Type.IsOnly(KindsOf(field.TypeText)) ? Kept(value)
            : $"Php.Coerce({(Kept(value) is var copied
                && copied != value.Text ? copied : value.AsArgument)}, {CSharpNames.Literal(field.TypeText)}{Strict()})";
        return new Code($"{text} = {converted}", field.TypeText.Length == 0 ? value.Type : field.Type, field.CSharp, Levels.Assignment);
    }

    private PropertyModel? OwnStatic(StaticPropertyAccess access)
    {
        if (access is not { Class: Name name, Member: Variable member } || ClassNamed(name) is not { } type)
            return null;
        PropertyModel? field = type.FindProperty(member.Name, isStatic: true);
        if (field is null || (field.IsPrivate && field.Owner != _class)
            || (field.IsProtected && (_class is null || !_class.IsOf(field.Owner))))
            return null;
        if (name.Is("static") && type.Descendants.Any(one => one.Properties.Exists(other => other.Name == member.Name && other.IsStatic)))
            return null;
        return field;
    }

    private string StaticText(PropertyModel field) => field.Owner == _class
        && !_variables.Values.Any(one => one.Name == field.CSharpName) ? field.CSharpName : $"{field.Owner.CSharpName}.{field.CSharpName}";

    private Code StaticProperty(StaticPropertyAccess access)
    {
        if (access.Member is VariableVariable named)
            return new Code($"Php.GetStatic({ClassText(access.Class)}, {Expression(named.Name).AsArgument}{ScopeSuffix()})", PhpType.Any);
        if (access.Member is not Variable member)
            throw new LeftException(access, "a static property by a name that is not known");
        if (OwnStatic(access) is not { } field)
            return new Code($"Php.GetStatic({ClassText(access.Class)}, {CSharpNames.Literal(member.Name)}{ScopeSuffix()})", PhpType.Any);
        string text = StaticText(field);
        return field.IsBox ? new Code($"{text}.Value", PhpType.Any)
            : field.IsLoose ? new Code($"Php.Initialized({text}, {CSharpNames.Literal($"{field.Owner.PhpName}::${field.Name}")})",
                field.Type)
            : new Code(text, field.Type, field.CSharp);
    }

    private Code SetStatic(StaticPropertyAccess access, Code value)
    {
        if (HostPlace(access) is { } place)
            return new Code($"{place} = {Kept(value)}", value.Type, "object?", Levels.Assignment);
        if (access.Member is VariableVariable named)
            return new Code(
                $"Php.SetStatic({ClassText(access.Class)}, {Expression(named.Name).AsArgument}, {value.AsArgument}{ScopeSuffix()})",
                    value.Type);
        if (access.Member is not Variable member)
            throw new LeftException(access, "a static property by a name that is not known");
        return OwnStatic(access) is { } field
            ? Store(field, StaticText(field), value)
            : new Code(
                $"Php.SetStatic({ClassText(access.Class)}, {CSharpNames.Literal(member.Name)}, {value.AsArgument}{ScopeSuffix()})",
                    value.Type);
    }

    /// <summary>The class that a name means, where the program has it; of <c>static</c> the class that the text stands in.</summary>
    private ClassModel? ClassNamed(Name name)
    {
        if (name.Is("self") || name.Is("static"))
            return _class;
        return name.Is("parent") ? _class?.Parent : _program.FindClass(_scope.ResolveClass(name));
    }

    /// <summary>A class as an argument for what finds it at run time.</summary>
    private string ClassText(Node type)
    {
        switch (type)
        {
            case Name name when name.Is("static"):
                return Called(type);
            case Name name when _bound is { } bound && name.Is("self"):
                return $"PhpClass.Of({bound.Scope}!)";
            case Name name when _bound is not null && name.Is("parent"):
                throw new LeftException(type, "'parent' in a closure that is bound");
            case Name name when name.Is("parent") && _class is { Parent: null, BuiltInParent: { } builtIn }:
                return CSharpNames.Literal(PhpClass.Of(builtIn).Name);
            case Name name when ClassNamed(name) is { IsAnonymous: false } known && known.IsTrait == false:
                return CSharpNames.Literal(known.PhpName);
            case Name name when ClassNamed(name) is { } own:
                return $"PhpClass.Of(typeof({own.CSharpName}))";
            case Name name:
                return CSharpNames.Literal(_scope.ResolveClass(name));
            default:
                // PHP finds the class before it makes arguments.
                return $"PhpClass.Find({Expression((Expression)type).AsArgument})";
        }
    }

    /// <summary>The class that the method was called on: what <c>static</c> stands for.</summary>
    private string Called(Node node)
    {
        if (_bound is { } bound)
            return $"Php.CalledClass({bound.This}, {bound.Scope})";
        if (_class is null)
            throw new LeftException(node, "'static' outside of a class");
        if (_hasThis)
            return "PhpClass.Of(this)";
        if (_program.Host is not null && _class.Descendants.Any())
            throw new LeftException(node, "the class that a static method was called on");
        return _function is { TakesClass: true } ? "called" : $"PhpClass.Of(typeof({_class.CSharpName}))";
    }

    private Code ClassConstant(ClassConstantAccess access)
    {
        if (access.IsClassName)
        {
            if (access.Class is not Name named)
                return new Code($"Php.GetClass({Expression((Expression)access.Class).AsArgument})", PhpType.String, "string");
            if (named.Is("static"))
                return new Code(_class is { IsAnonymous: false }
                    && _class.Descendants.Any() == false ? CSharpNames.Literal(_class.PhpName) : $"{Called(access)}.Name",
                        PhpType.String, "string");
            string text = named.Is("self") ? _class?.PhpName
                ?? throw new LeftException(access, "'self' outside of a class") : named.Is("parent") ? ParentName(access)
                    : _scope.ResolveClass(named);
            return new Code(CSharpNames.Literal(text), PhpType.String, "string");
        }

        if (access.Member is not Identifier member)
            return new Code(
                $"PhpClass.Find({ClassText(access.Class)}).Constant(Php.ToStr({Expression((Expression)access.Member).AsArgument}))",
                    PhpType.Any);
        if (access.Class is Name name && ClassNamed(name) is { } type && type.FindConstant(member.Text) is { } constant
            && !(name.Is("static") && type.Descendants.Any(one => one.Constants.ContainsKey(member.Text)))
            && !(constant.Modifiers.HasFlag(Modifiers.Private) && constant.Owner != _class)
            && !(constant.Modifiers.HasFlag(Modifiers.Protected) && (_class is null || !_class.IsOf(constant.Owner))))
        {
            string text = constant.Owner == _class
                && !_variables.Values.Any(one => one.Name == constant.CSharpName) ? constant.CSharpName
                    : $"{constant.Owner.CSharpName}.{constant.CSharpName}";
            if (constant.IsCase)
                return new Code($"{constant.Owner.CSharpName}.{constant.CSharpName}",
                    new PhpType(PhpKinds.Object, constant.Owner.PhpName), constant.Owner.CSharpName);
            Code? value = ConstantTypes.Of(_program, _output, constant);
            return value is { } known ? new Code(text, known.Type, known.CSharp) : new Code(text, PhpType.Any);
        }

        string holder = access.Class is Name static1 && static1.Is("static") ? Called(access) : $"PhpClass.Find({ClassText(access.Class)})";
        if (access.Class is Name restricted && ClassNamed(restricted)?.FindConstant(member.Text) is { } hidden
            && (hidden.Modifiers & (Modifiers.Private | Modifiers.Protected)) != Modifiers.None && !restricted.Is("static"))
            return new Code($"Php.HiddenConstant({CSharpNames.Literal(member.Text)})", PhpType.Any);
        return new Code($"{holder}.Constant({CSharpNames.Literal(member.Text)})", PhpType.Any);
    }

    private Code MethodOf(MethodCall call, List<string> guards, bool isQuiet)
    {
        if (call.Member is Identifier { Text: var hidden }
            && hidden.ToLowerInvariant() is "getline" or "getfile" or "gettrace" or "gettraceasstring"
            && !_program.Classes.Exists(type => type.Methods.ContainsKey(((Identifier)call.Member).Text)))
            throw new LeftException(call, "where an exception was thrown");
        if (call.Member is Identifier { Text: var bound } && bound.ToLowerInvariant() is "bindto" or "call"
            && !_program.Classes.Exists(type => type.Methods.ContainsKey(((Identifier)call.Member).Text)))
            return Bound(call, bound);
        Code target = Target(call.Target, call.IsNullsafe, guards, isQuiet);
        if (call.Member is Identifier name)
        {
            ClassModel? known = KnownClass(target);
            FunctionModel? method = known is null ? null : MethodFor(known, name.Text);
            if (method is not null && call.Arguments.MakesCallable == false && Arguments(call.Arguments, method) is { } given)
            {
                string receiver = target.Text == "this" ? "" : method.IsStatic ? $"{method.Owner!.CSharpName}."
                    : $"{Typed(target, known!)}.";
                if (method.IsStatic && method.TakesClass)
                    given = Comma(target.Text == "this" ? "PhpClass.Of(this)" : $"PhpClass.Of({target.AsArgument})", given);
                if (!method.IsStatic || target.Text == "this" || target.Level == Levels.Primary)
                    return new Code($"{receiver}{method.CSharpName}({given})", ReturnOf(method, known!), method.ReturnCSharp,
                        IsFresh: true);
            }

            if (ExceptionMember(target, name.Text, call) is { } own)
                return own;
            if (AdapterCall(target, name.Text, call) is { } adapter)
                return adapter;
            if (InheritedFromHost(target, name.Text, call) is { } inherited)
                return inherited;
        }

        if (call.Arguments.MakesCallable)
        {
            string pair = $"PhpArray.Of({target.AsArgument}, {MemberName(call.Member)})";
            return new Code($"Php.Closure({pair}{ScopeSuffix()})", new PhpType(PhpKinds.Object, "Closure"), IsFresh: true);
        }

        string member = MemberName(call.Member);
        if (HasSpread(call.Arguments))
            return new Code($"Php.CallMethodWith({target.AsArgument}, {member}, {ScopeArgument()}, {ArgumentArray(call.Arguments)})",
                PhpType.Any, IsFresh: true);
        int references = call.Member is Identifier called ? _program.Facts.MethodReferences(called.Text) : _program.Facts.AnyReferences;
        string head = ScopeSuffix(call.Member, target).Length == 0 && _program.Host is not null
            ? $"Php.Invoke({target.AsArgument}, {member}" : $"Php.CallMethod({target.AsArgument}, {member}, {ScopeArgument()}";
        return new Code($"{Comma(head, Dynamic(call.Arguments, references))})", PhpType.Any, IsFresh: true);
    }

    private Code Bound(MethodCall call, string method)
    {
        if (HasSpread(call.Arguments) || call.Arguments.MakesCallable || call.IsNullsafe)
            throw new LeftException(call, "a closure that is bound to another object");
        Code closure = Expression(call.Target);
        string given = ArgumentText(closure);
        return method.Equals("call", StringComparison.OrdinalIgnoreCase)
            ? new Code($"Php.CallBound({Comma(given, Dynamic(call.Arguments, _program.Facts.ClosureReferences << 1))})", PhpType.Any,
                IsFresh: true)
            : new Code($"Php.BindTo({Comma(given, Dynamic(call.Arguments, 0))})", PhpType.Any, IsFresh: true);
    }

    private static PhpType ReturnOf(FunctionModel method, ClassModel receiver) =>
        method.ReturnTypeNode is NamedType { Name: var name }
            && name.Is("static") ? new PhpType(PhpKinds.Object, receiver.PhpName) : method.ReturnType;

    private static Code? ExceptionMember(Code target, string name, MethodCall call)
    {
        bool isThrowable = target.CSharp == "PhpThrowable"
            || (target.IsNative && target.CSharp.EndsWith("Exception", StringComparison.Ordinal))
                || target.CSharp is "PhpError" or "TypeError" or "ValueError" or "DivisionByZeroError" or "ArithmeticError";
        if (!isThrowable || !call.Arguments.Items.IsEmpty || call.Arguments.MakesCallable)
            return null;
        return name.ToLowerInvariant() switch
        {
            "getmessage" => new Code($"{target.At(Levels.Primary)}.GetMessage()", PhpType.String, "string"),
            "getcode" => new Code($"{target.At(Levels.Primary)}.GetCode()", PhpType.Any),
            "getprevious" => new Code($"(object?){target.At(Levels.Primary)}.GetPrevious()", PhpType.Any, "object?", Levels.Unary),
            _ => null,
        };
    }

    /// <summary>The method that a call on an object of a class runs, where C# finds the same one.</summary>
    private FunctionModel? MethodFor(ClassModel type, string name)
    {
        if (_class is not null && type.IsOf(_class) && _class.Methods.TryGetValue(name, out FunctionModel? own) && own.IsPrivate)
            return own.ReturnsReference ? null : own;
        FunctionModel? method = type.FindMethod(name);
        if (method is { ReturnsReference: true }
            || type.Descendants.Any(one => one.Methods.GetValueOrDefault(name)?.ReturnsReference == true))
            return null;
        if (method is null || type.IsInterface || (method.IsPrivate && method.Owner != _class)
            || (method.IsIrregular && method.IsOverridden))
            return null;
        if (method.IsAbstract && method.IsIrregular)
            return null;
        if (method.IsStatic && type.Descendants.Any(one => one.Methods.ContainsKey(name)))
            return null;
        if (method.IsProtected && (_class is null || !_class.IsOf(method.Owner!) || (type != _class && !type.IsOf(_class))))
            return null;
        if (type.Interfaces.Exists(face => face.Methods.ContainsKey(name)) && method.IsAbstract)
            return null;
        return method.IsConstructor ? null : method;
    }

    private Code StaticCallValue(StaticCall call)
    {
        if (call is { Class: Name name, Member: Identifier member })
        {
            if (InheritedFromHost(call, name, member.Text) is { } inherited)
                return inherited;
            if (name.Text.TrimStart('\\').Equals("Closure", StringComparison.OrdinalIgnoreCase))
            {
                if (member.Text.Equals("bind", StringComparison.OrdinalIgnoreCase) && !HasSpread(call.Arguments)
                    && call.Arguments.Items.Length is 2 or 3)
                    return new Code($"Php.BindTo({Dynamic(call.Arguments, 0)})", PhpType.Any, IsFresh: true);
                return member.Text.Equals("fromCallable", StringComparison.OrdinalIgnoreCase) && call.Arguments.Items is [var only]
                    ? new Code($"Php.Closure({Expression(only.Value).AsArgument}{ScopeSuffix()})",
                        new PhpType(PhpKinds.Object, "Closure"), IsFresh: true)
                    : throw new LeftException(call, "a closure that is bound to another object");
            }

            if (name.Is("parent") && member.Text.Equals("__construct", StringComparison.OrdinalIgnoreCase))
                return ParentConstructor(call);
            if (KnownStatic(call, name, member.Text) is { } known)
                return known;
        }

        string type = ClassText(call.Class), method = MemberName(call.Member);
        bool forwards = call.Class is Name word && (word.Is("self") || word.Is("parent") || word.Is("static"));
        bool isAncestor = call.Class is Name other && ClassNamed(other) is { } ancestor && _class is not null && _class.IsOf(ancestor);
        string instance = _hasThis && (forwards || isAncestor || call.Class is not Reading.Tree.Name) ? _bound?.This ?? "this" : forwards
            && _function is { TakesClass: true } ? "called" : "null";
        if (call.Arguments.MakesCallable)
            return new Code($"Php.Closure(PhpArray.Of({(type.StartsWith('"') ? type
                : $"PhpClass.Find({type}).Name")}, {method}){ScopeSuffix()})", new PhpType(PhpKinds.Object, "Closure"), IsFresh: true);
        if (HasSpread(call.Arguments))
            return new Code($"Php.CallStaticWith({type}, {method}, {ScopeArgument()}, {instance}, {ArgumentArray(call.Arguments)})",
                PhpType.Any, IsFresh: true);
        int references = call.Member is Identifier id ? _program.Facts.MethodReferences(id.Text) : _program.Facts.AnyReferences;
        return new Code($"Php.CallStatic({Comma($"{type}, {method}, {ScopeArgument()}, {instance}",
            Dynamic(call.Arguments, references))})", PhpType.Any, IsFresh: true);
    }

    private Code? KnownStatic(StaticCall call, Name name, string member)
    {
        if (call.Arguments.MakesCallable || ClassNamed(name) is not { } type)
            return null;
        if (type.IsEnum && member.ToLowerInvariant() is "cases" or "from" or "tryfrom" && type.IsEnum
            && call.Arguments.Items.Length <= 1 && !HasSpread(call.Arguments))
            return EnumCall(call, type, member);
        FunctionModel? method = type.FindMethod(member);
        if (method is { ReturnsReference: true, IsStatic: false } && name.Is("parent"))
            throw new LeftException(call, "a parent's method that returns a reference");
        if (method is null || method.ReturnsReference || method.IsAbstract || (method.IsPrivate && method.Owner != _class)
            || (method.IsProtected && (_class is null || !_class.IsOf(method.Owner!) && !method.Owner!.IsOf(_class))))
            return null;
        if (method.IsProtected && !_class!.IsOf(method.Owner!))
            return null;
        bool isOverridden = type.Descendants.Any(one => one.Methods.ContainsKey(member));
        if (name.Is("static") && isOverridden)
            return null;
        if (method.IsStatic)
        {
            if (Arguments(call.Arguments, method) is not { } given)
                return null;
            if (method.TakesClass)
            {
                bool forwards = name.Is("self") || name.Is("static") || name.Is("parent");
                given = Comma(forwards ? Called(call) : $"PhpClass.Of(typeof({type.CSharpName}))", given);
            }

            string owner = method.Owner == _class ? "" : $"{method.Owner!.CSharpName}.";
            PhpType result = method.ReturnTypeNode is NamedType { Name: var returned }
                && returned.Is("static") ? new PhpType(PhpKinds.Object, type.PhpName) : method.ReturnType;
            return new Code($"{owner}{method.CSharpName}({given})", result, method.ReturnCSharp, IsFresh: true);
        }

        if (!_hasThis || _class is null || !_class.IsOf(type))
            return null;
        if (name.Is("static"))
            return Arguments(call.Arguments, method) is { } plain
                ? new Code($"{method.CSharpName}({plain})", method.ReturnType, method.ReturnCSharp, IsFresh: true) : null;
        if (name.Is("self") || type == _class)
        {
            if (isOverridden && !method.IsPrivate)
                throw new LeftException(call, "a method that is called past those that override it");
            return Arguments(call.Arguments, method) is { } own
                ? new Code($"{method.CSharpName}({own})", method.ReturnType, method.ReturnCSharp, IsFresh: true) : null;
        }

        if (_class.Parent is null || _class.Parent.FindMethod(member) != method)
            throw new LeftException(call, "a method of an ancestor that is called past those that override it");
        if (Arguments(call.Arguments, method) is not { } passed)
            throw new LeftException(call, "arguments of a parent's method that do not fit");
        if (_outer is not null)
            throw new LeftException(call, "a parent's method inside of a closure");
        return new Code($"base.{method.CSharpName}({passed})", method.ReturnType, method.ReturnCSharp, IsFresh: true);
    }

    private Code? EnumCall(StaticCall call, ClassModel type, string member)
    {
        var result = new PhpType(PhpKinds.Object, type.PhpName);
        IReadOnlyList<Argument> items = call.Arguments.Items;
        return (member.ToLowerInvariant(), items.Count) switch
        {
            ("cases", 0) => new Code($"PhpEnum.CasesOf<{type.CSharpName}>()", PhpType.Array, "PhpArray", IsFresh: true),
            ("from", 1) => new Code($"PhpEnum.From<{type.CSharpName}>({Expression(items[0].Value).AsArgument})", result, type.CSharpName),
            ("tryfrom", 1) => new Code($"PhpEnum.TryFrom<{type.CSharpName}>({Expression(items[0].Value).AsArgument})",
                result.Join(PhpType.Null), type.CSharpName + "?"),
            _ => null,
        };
    }

    private Code ParentConstructor(StaticCall call)
    {
        if (_class is null || !_hasThis || _outer is not null)
            throw new LeftException(call, "a parent's constructor from elsewhere");
        if (_program.Host is not null && !_class.IsThrowable)
            return HostParentConstructor(call);
        string parent = CSharpNames.Literal(ParentName(call));
        FunctionModel? constructor = _class.Parent?.FindMethod("__construct");
        if (constructor is not null)
        {
            if (Arguments(call.Arguments, constructor) is { } given)
                return new Code($"base.Construct({given})", PhpType.Null);
            return HasSpread(call.Arguments)
                ? new Code($"Php.CallStaticWith({parent}, \"__construct\", {ScopeArgument()}, this, {ArgumentArray(call.Arguments)})",
                    PhpType.Null)
                : new Code($"Php.CallStatic({Comma($"{parent}, \"__construct\", {ScopeArgument()}, this",
                    Dynamic(call.Arguments, -1))})", PhpType.Null);
        }

        if (!_class.IsThrowable || HasSpread(call.Arguments))
            throw new LeftException(call, "a parent's constructor that is not known");
        return new Code($"base.Construct({Dynamic(call.Arguments, 0)})", PhpType.Null);
    }

    private Code NewValue(New creation)
    {
        switch (creation.Class)
        {
            case ClassDeclaration anonymous:
                return Made(creation, _program.ClassOf(anonymous));
            case Name name when name.Is("static") && _class is not null && _class.Descendants.Any():
                return NewOf(creation, Called(creation), new PhpType(PhpKinds.Object, _class.PhpName));
            case Name name when ClassNamed(name) is { } known:
                return Made(creation, known);
            case Name name:
                string full = name.Is("parent") ? ParentName(name) : _scope.ResolveClass(name);
                if (!BuiltInClasses.TryFind(full, out Type? builtIn))
                    throw new LeftException(creation, $"the class '{full}' is not known");
                return BuiltInNew(creation, full, builtIn);
            default:
                return NewOf(creation, $"PhpClass.Find({Expression((Expression)creation.Class).AsArgument})", PhpType.Object);
        }
    }

    private Code NewOf(New creation, string type, PhpType result)
    {
        string text = HasSpread(creation.Arguments) ? $"Php.NewWith({type}, {ScopeArgument()}, {ArgumentArray(creation.Arguments!)})"
            : $"Php.New({Comma($"{type}, {ScopeArgument()}",
                Dynamic(creation.Arguments, _program.Facts.MethodReferences("__construct")))})";
        string csharp = result.Class is { } name && _program.FindClass(name) is { } known ? known.CSharpName : "object?";
        return csharp == "object?" ? new Code(text, result, IsFresh: true)
            : new Code($"({csharp}){text}", result, csharp, Levels.Unary, IsFresh: true);
    }

    private Code Made(New creation, ClassModel type)
    {
        var result = new PhpType(PhpKinds.Object, type.PhpName);
        if (type.IsAbstract || type.IsInterface || type.IsTrait || type.IsEnum || type.Lineage.Any(one => one.Unknown is not null))
        {
            if (type.Lineage.Any(one => one.Unknown is not null))
                throw new LeftException(creation,
                    $"a class that stands on what is not known: {type.Lineage.First(one => one.Unknown is not null).Unknown}");
            return NewOf(creation, CSharpNames.Literal(type.PhpName), PhpType.Object);
        }

        if (_program.Host is { } host && !type.IsThrowable)
            return MadeOfHost(creation, type, host);
        string made = $"new {type.CSharpName}()";
        FunctionModel? constructor = type.FindMethod("__construct");
        if (constructor is null)
        {
            if (!type.IsThrowable)
                return HasSpread(creation.Arguments) || creation.Arguments?.Items.Any(one => !IsPure(one.Value)) == true
                    ? throw new LeftException(creation, "arguments of a class without a constructor")
                    : new Code(made, result, type.CSharpName, IsFresh: true);
            if (creation.Arguments is null || creation.Arguments.Items.IsEmpty)
                return new Code(made, result, type.CSharpName, IsFresh: true);
            if (HasSpread(creation.Arguments))
                return NewOf(creation, CSharpNames.Literal(type.PhpName), result);
            return new Code($"Php.Made({made}, {Dynamic(creation.Arguments, 0)})", result, type.CSharpName, IsFresh: true);
        }

        bool isSeen = !constructor.IsPrivate && !constructor.IsProtected || constructor.Owner == _class
            || (constructor.IsProtected && _class is not null && _class.IsOf(constructor.Owner!));
        if (isSeen && !(constructor.IsProtected && constructor.Owner != _class && type != _class)
            && Arguments(creation.Arguments, constructor) is { } given)
        {
            string text = $"{made}.Construct({given})";
            return constructor.Owner == type ? new Code(text, result, type.CSharpName, IsFresh: true)
                : new Code($"({type.CSharpName}){text}", result, type.CSharpName, Levels.Unary, IsFresh: true);
        }

        string reference = type.IsAnonymous ? $"PhpClass.Of(typeof({type.CSharpName}))" : CSharpNames.Literal(type.PhpName);
        return NewOf(creation, reference, result);
    }

    private Code BuiltInNew(New creation, string name, Type type)
    {
        IReadOnlyList<Argument> items = creation.Arguments is null ? [] : creation.Arguments.Items;
        string csharp = BuiltInClasses.CSharp(type);
        if (type == typeof(StdClass))
            return new Code("new StdClass()", new PhpType(PhpKinds.Object, "stdClass"), "StdClass", IsFresh: true);
        if (type == typeof(ArrayIterator) && items.Count <= 1 && !HasSpread(creation.Arguments))
            return new Code($"new ArrayIterator({string.Join(", ", items.Select(one => Expression(one.Value).AsArgument))})",
                new PhpType(PhpKinds.Object, "ArrayIterator"), "ArrayIterator", IsFresh: true);
        if (type.Namespace == "Compat.Php" && typeof(IPhpObject).IsAssignableFrom(type) && !typeof(PhpThrowable).IsAssignableFrom(type)
            && !type.IsAbstract && type != typeof(Generator) && !HasSpread(creation.Arguments))
            return new Code($"Php.New({Comma($"{CSharpNames.Literal(name)}, null", Dynamic(creation.Arguments, 0))})",
                new PhpType(PhpKinds.Object, name), IsFresh: true);
        if (!typeof(PhpThrowable).IsAssignableFrom(type) || type.IsAbstract || type == typeof(ErrorException))
            throw new LeftException(creation, $"an object of '{name}'");
        if (HasSpread(creation.Arguments))
            return new Code($"Php.NewWith({CSharpNames.Literal(name)}, null, {ArgumentArray(creation.Arguments!)})",
                new PhpType(PhpKinds.Object, name), IsFresh: true);
        List<Code> codes = [.. items.Select(one => Expression(one.Value))];
        bool areKnown = codes.Count <= 3 && (codes.Count < 1 || codes[0].CSharp == "string")
            && (codes.Count < 2 || codes[1].CSharp == "long") && codes.Count < 3;
        string text = areKnown ? $"new {csharp}({string.Join(", ", codes.Select(one => one.Text))})"
            : $"Php.Made(new {csharp}(), {string.Join(", ", codes.Select(one => one.AsArgument))})";
        return new Code(text, new PhpType(PhpKinds.Object, name), csharp, IsFresh: true);
    }
}
