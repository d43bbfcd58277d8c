using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>What a plugin's bodies use of the PHP application: the seams, and what the module does in their place.</content>
internal sealed partial class BodyWriter
{
    /// <summary>What is written once the statement has run: a place of the host gets what was made of it.</summary>
    private readonly List<string> _afterwards = [];

    private static bool IsSuperglobal(string name) => name is "_GET" or "_POST" or "_REQUEST" or "_COOKIE" or "_SERVER" or "_SESSION"
        or "_FILES" or "_ENV";

    /// <summary>What an expression is where the host offers it; null where it is the plugin's or PHP's own.</summary>
    private Code? OfHost(Expression expression)
    {
        if (_program.Host is not { } host)
            return null;
        switch (expression)
        {
            case ClassConstantAccess { IsClassName: false, Class: Name type, Member: Identifier member }
                when host.AdapterConstant(_scope, type, member.Text) is { } value && ClassNamed(type) is null:
                return new Code(CSharpNames.Literal(value), PhpType.String, "string");
            case ClassConstantAccess { IsClassName: false, Class: Name type, Member: Identifier member }
                when Foreign(type) is { } subject:
                return Seam(expression, subject, SeamMemberKind.Constant, member.Text);
            case StaticPropertyAccess or PropertyAccess when HostPlace(expression) is { } place:
                return new Code(place, PhpType.Any);
            case StaticCall { Class: Name type, Member: Identifier { Text: "getInstance" } }
                when _scope.ResolveClass(type) == "Mibew\\EventDispatcher\\EventDispatcher":
                return new Code(host.AdapterType("", _hasThis ? _class : null) == typeof(Compat.Mibew.Plugin) ? "Dispatcher"
                    : HostContext.Made("EventDispatcher"), new PhpType(PhpKinds.Object), "EventDispatcher");
            case StaticCall { Class: Name type, Member: Identifier member } call when Foreign(type) is { } subject:
                return SeamCall(call, subject, SeamMemberKind.Method, member.Text, call.Arguments);
            case New { Class: Name type } creation when Foreign(type) is { } subject:
                return SeamCall(creation, subject, SeamMemberKind.Creation, type.Last, creation.Arguments) with { Type = PhpType.Object };
            case MethodCall { IsNullsafe: false, Member: Identifier member } call when Via(call.Target) is { } subject:
                return SeamCall(call, subject, SeamMemberKind.Method, member.Text, call.Arguments);
            case Call { Callee: Name name } call when host.IsForeignFunction(_scope, name):
                return SeamCall(call, "", SeamMemberKind.Method, name.Last, call.Arguments);
            case Call { Callee: Name name } when KnownNames.TakesReferences(name.Last)
                && !Compat.Php.PhpFunctions.TryFind(name.Last, out _):
                throw new LeftException(expression, $"the function '{name.Text}', which gives back in its arguments");
            case Construct { Kind: ConstructKind.Include or ConstructKind.IncludeOnce or ConstructKind.Require
                or ConstructKind.RequireOnce }:
                throw new LeftException(expression, "what another file gives");
            default:
                return null;
        }
    }

    /// <summary>A property of the host that is read and written: of a class, or of an object that a class holds.</summary>
    private string? HostPlace(Expression expression)
    {
        switch (expression)
        {
            case StaticPropertyAccess { Class: Name type, Member: Variable member } when Foreign(type) is { } subject:
                return Seam(expression, subject, SeamMemberKind.Property, member.Name).Text;
            case PropertyAccess { IsNullsafe: false, Member: Identifier member } property when Via(property.Target) is { } subject:
                return Seam(expression, subject, SeamMemberKind.Property, member.Text).Text;
            case PropertyAccess { IsNullsafe: false, Target: Variable { IsThis: true }, Member: Identifier member }
                when OwnField((PropertyAccess)expression) is null && Inherited() is { } subject
                    && FindSeam(subject, SeamMemberKind.Property, member.Text) is { } known:
                return Text(subject, known);
            default:
                return null;
        }
    }

    private string? Foreign(Name type) => _program.Host is { } host && !type.Is("self") && !type.Is("static") && !type.Is("parent")
        ? host.ForeignClass(_scope, type)
        : null;

    /// <summary>The class from which a member is used, where somebody hides one of its name; nothing where that cannot matter.</summary>
    private string ScopeSuffix(Node member, Code target) => _program.Host is not null && member is Identifier name && target.Text != "this"
        && !_program.Facts.IsHidden(name.Text) ? "" : ScopeSuffix();

    /// <summary>Where a file of the plugin stands: in the folder that the host says.</summary>
    private Code FileOfHost(MagicConstant magic)
    {
        if (FindSeam("", SeamMemberKind.Constant, SeamFinder.PluginFolder) is not { } folder)
            throw new LeftException(magic, "where the file stands");
        bool isFolder = magic.Name.Equals("__DIR__", StringComparison.OrdinalIgnoreCase);
        string path = _file.Path.Replace('\\', '/');
        int at = path.LastIndexOf('/');
        string inside = isFolder ? at < 0 ? "" : "/" + path[..at] : "/" + path;
        string text = Text("", folder);
        return inside.Length == 0 ? new Code($"Php.ToStr({text})", PhpType.String, "string")
            : new Code($"Php.Concat({text}, {CSharpNames.Literal(inside)})", PhpType.String, "string");
    }

    /// <summary>The subject of a seam that an object is which a foreign class holds: <c>Yii::$app</c>.</summary>
    private string? Via(Expression target) => target is StaticPropertyAccess { Class: Name type, Member: Variable via }
        && Foreign(type) is { } subject ? $"{subject}::${via.Name}" : null;

    /// <summary>The class of the application that this class extends in PHP, where it has no other.</summary>
    private string? Inherited() => _hasThis && _program.Host is not null
        ? _class?.Lineage.Select(one => one.ForeignBase).FirstOrDefault(one => one is not null)
        : null;

    private SeamMember? FindSeam(string subject, SeamMemberKind kind, string name) =>
        _program.Host!.Plan.Seams.FindMember(subject, kind, name);

    private string Text(string subject, SeamMember member) =>
        $"{_program.Host!.Seam(subject, _class, _function, _hasThis)}.{_program.Host.Plan.SeamMemberName(member)}";

    private Code Seam(Node node, string subject, SeamMemberKind kind, string name) =>
        FindSeam(subject, kind, name) is { } member ? new Code(Text(subject, member), PhpType.Any)
            : throw new LeftException(node, $"'{name}' of the application, which no seam has");

    private Code SeamCall(Node node, string subject, SeamMemberKind kind, string name, ArgumentList? arguments)
    {
        if (HasSpread(arguments) || arguments is { MakesCallable: true })
            throw new LeftException(node, "arguments of the application that are unpacked or named");
        Code member = Seam(node, subject, kind, name);
        IEnumerable<Argument> items = arguments is null ? [] : arguments.Items;
        return new Code($"{member.Text}({string.Join(", ", items.Select(one => ArgumentText(Expression(one.Value))))})", PhpType.Any);
    }

    /// <summary>A method that the class has from the application's, as a member of the seam.</summary>
    private Code? InheritedFromHost(Code target, string name, MethodCall call) => target.Text == "this" && Inherited() is { } subject
        && _class!.FindMethod(name) is null && FindSeam(subject, SeamMemberKind.Method, name) is not null
        ? SeamCall(call, subject, SeamMemberKind.Method, name, call.Arguments)
        : null;

    private Code? InheritedFromHost(StaticCall call, Name type, string name)
    {
        if (!type.Is("parent") && !type.Is("self") && !type.Is("static"))
            return null;
        return Inherited() is { } subject && (type.Is("parent") ? _class!.Parent is null : _class!.FindMethod(name) is null)
            && FindSeam(subject, SeamMemberKind.Method, name) is not null
            ? SeamCall(call, subject, SeamMemberKind.Method, name, call.Arguments)
            : null;
    }

    /// <summary>Whether a property is only found when the program runs.</summary>
    private bool IsFoundLate(PropertyAccess property)
    {
        if (OwnField(property) is { } field)
            return field.IsLoose;
        if (_program.Host is null)
            return true;
        return OfHost(property) is null
            && !(property.Member is Identifier member
                && AdapterProperty(Link(property.Target, [], isQuiet: true), member.Text) is not null);
    }

    /// <summary>A variable for a place of the host, which is written back after the statement; null for other places.</summary>
    private string? RemoteSlot(Expression expression)
    {
        if (_program.Host is null)
            return null;
        string? place = HostPlace(expression);
        if (place is null && expression is PropertyAccess { IsNullsafe: false } property)
        {
            if (OwnField(property) is { CSharp: "object?", IsReadOnly: false, Above: null, IsDeclaredBelow: false } field
                && property.Target is Variable { IsThis: true } && field.Owner == _class)
                return SlotOf(field);
            if (OwnField(property) is { IsReadOnly: false } other)
                return Remote(FieldText(property, other), expression, other.CSharp);
            else if (property.Member is Identifier member && IsPure(property.Target)
                && AdapterProperty(Expression(property.Target), member.Text) is { Level: Levels.Primary } adapter)
                place = adapter.Text;
        }
        else if (place is null && expression is StaticPropertyAccess access && OwnStatic(access) is { } known)
        {
            return known.CSharp == "object?" && known.Owner == _class ? SlotOf(known) : Remote(StaticText(known), expression, known.CSharp);
        }

        return place is null ? null : Remote(place, expression, "object?");
    }

    private string SlotOf(PropertyModel field)
    {
        if (field.SlotName is null)
        {
            field.SlotName = "_" + CSharpNames.Camel(field.CSharpName).TrimStart('@');
            _program.Host!.HasChanged = true;
        }

        return field.SlotName;
    }

    private string Remote(string place, Expression expression, string csharp)
    {
        if (csharp is not ("object?" or "PhpArray" or "PhpArray?"))
            return Temporarily(new Code(place, PhpType.Object, csharp), expression);
        if (!_mayHoist)
            throw new LeftException(expression, "a place of the host that is changed inside of a condition");
        string name = _names.Take("held", "");
        _hoisted.Add($"object? {name} = {place};");
        _afterwards.Add(csharp == "object?" ? $"{place} = {name};" : $"{place} = ({csharp}){name}{(csharp == "PhpArray" ? "!" : "")};");
        return name;
    }

    /// <summary>The lines for a registration that is done elsewhere; null where a statement is none.</summary>
    private IReadOnlyList<string>? RegisteredElsewhere(Expression expression)
    {
        if (_program.Host is not { } host)
            return null;
        string place = _file.PlaceOf(expression).FileAndLine;
        if (expression is Construct { Kind: ConstructKind.IncludeOnce or ConstructKind.RequireOnce or ConstructKind.Include
            or ConstructKind.Require } include)
            return [$"// {place}: {CodeText.OneLine(_file.TextOf(include), 100)}: what it declares is compiled in."];
        if (expression is Assignment { Target: Variable holder, Value: StaticCall or MethodCall } && OnlyRegisters(holder.Name))
            return [];
        if (host.RegistrationOf(expression) is not { } registration)
            return null;
        if (host.InPlace?.Invoke(registration) is { } statement)
            return [statement];
        return [$"// {place}: registered by {host.Plan.ModuleName}."];
    }

    /// <summary>Whether a variable is used for registrations alone, which need none here.</summary>
    private bool OnlyRegisters(string name)
    {
        if (_function?.Body is not { } body)
            return false;
        Node[] all = [.. body.DescendantsAndSelf()];
        int uses = all.Count(node => node is Variable variable && variable.Name == name) - 1;
        return uses > 0 && uses == all.Count(node => node is MethodCall { Target: Variable target } call && target.Name == name
            && _program.Host!.RegistrationOf(call) is not null);
    }

    private string FunctionOfHost(Call call, FunctionModel own)
    {
        string type = own.CSharpClass ?? throw new LeftException(call, $"the function '{own.Name}', which was not declared");
        if (type == _function?.CSharpClass)
            return own.CSharpName;
        return own.IsStaticInCSharp ? $"{type}.{own.CSharpName}" : $"{HostContext.Made(type)}.{own.CSharpName}";
    }

    private static bool IsEnough(ArgumentList list, FunctionModel own) => list.Items.Length >= own.RequiredCount
        && (own.IsVariadic || list.Items.Length <= own.Parameters.Length);

    private Code HostParentConstructor(StaticCall call)
    {
        bool isFirst = _function is { IsConstructor: true, Body.Statements: [ExpressionStatement { Expression: var first }, ..] }
            && ReferenceEquals(first, call);
        FunctionModel? constructor = _class!.Parent?.FindMethod("__construct");
        if (constructor is null && _class.Parent is null && call.Arguments.Items.IsEmpty)
            return new Code("", PhpType.Null, "void");
        bool areInert = call.Arguments.Items.All(one => one.Value.DescendantsAndSelf().All(node => node is not (Variable { IsThis: true }
            or Reading.Tree.Closure or ArrowFunction)));
        bool areOwn = call.Arguments.Items.SelectMany(one => one.Value.DescendantsAndSelf()).OfType<Variable>()
            .All(one => _function!.Parameters.FirstOrDefault(parameter => parameter.Declaration.Name.Text == one.Name) is { } parameter
                && Local(one.Name).Name == parameter.Name && !Local(one.Name).IsBox);
        if (!isFirst || constructor is null || !areInert || !areOwn || Arguments(call.Arguments, constructor) is not { } given)
            throw new LeftException(call, "a parent's constructor");
        _function!.BaseArguments = given;
        return new Code("", PhpType.Null, "void");
    }

    private Code MadeOfHost(New creation, ClassModel type, HostContext host)
    {
        FunctionModel? constructor = type.FindMethod("__construct");
        string given = "";
        if (constructor is not null)
            given = Arguments(creation.Arguments, constructor) ?? throw new LeftException(creation, "arguments that do not fit");
        else if (creation.Arguments is { Items.IsEmpty: false })
            throw new LeftException(creation, "arguments of a class without a constructor");
        string seams = string.Join(", ", host.SeamsOf(type).Select(one => host.Seam(one, _class, _function, _hasThis)));
        string all = string.Join(", ", new[] { seams, given }.Where(part => part.Length > 0));
        return new Code($"new {type.CSharpName}({all})", new PhpType(PhpKinds.Object, type.PhpName), type.CSharpName, IsFresh: true);
    }

    /// <summary>Whether a value surely is of a C# type.</summary>
    private bool Fits(Code value, string csharp)
    {
        if (value.CSharp == csharp || csharp == "object?" || value.CSharp + "?" == csharp || (value.Text == "null" && csharp.EndsWith('?')))
            return true;
        return value.Type.IsExactly(PhpKinds.Object) && value.Type.Class is { } name && _program.FindClass(name) is { } type
            && value.CSharp == type.CSharpName && type.Lineage.Any(one => one.CSharpName == csharp.TrimEnd('?'));
    }

    private void Loosen(ParameterModel parameter)
    {
        (parameter.IsDocumented, parameter.CSharp, parameter.Type) = (false, "object?", PhpType.Any);
        _program.Host!.HasChanged = true;
    }

    private void Loosen(PropertyModel property)
    {
        (property.IsDocumented, property.CSharp, property.Type) = (false, "object?", PhpType.Any);
        _program.Host!.HasChanged = true;
    }

    private void Loosen(FunctionModel function)
    {
        (function.IsReturnDocumented, function.ReturnCSharp, function.ReturnType) = (false, "object?", PhpType.Any);
        _program.Host!.HasChanged = true;
    }
}
