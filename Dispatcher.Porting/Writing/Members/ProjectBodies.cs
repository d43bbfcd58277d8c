using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Members;

/// <summary>The translated bodies of a plugin: what they see is named and typed as the project declares it.</summary>
internal sealed class ProjectBodies
{
    private const int MostPasses = 12;

    private readonly ProjectPlan _plan;
    private readonly HostContext _host;
    private readonly Dictionary<FunctionModel, TranslatedBody> _bodies = [];
    private readonly Dictionary<Node, FunctionModel> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly List<(FunctionModel Function, FunctionModel Above)> _families = [];
    private readonly HashSet<string> _texts;

    public ProjectBodies(ProjectPlan plan)
    {
        _plan = plan;
        _host = new HostContext(plan);
        Program = new ProgramModel(plan.Plugin, _host);
        _texts = new HashSet<string>(
            plan.Plugin.Regions.SelectMany(region => region.Statements).SelectMany(one => one.DescendantsAndSelf()).OfType<StringLiteral>()
                .Select(one => one.Value),
            StringComparer.OrdinalIgnoreCase);
        foreach (FunctionModel function in Program.Functions)
            _functions.TryAdd(function.Node, function);
    }

    public ProgramModel Program { get; }

    public HostContext Host => _host;

    public IEnumerable<TranslatedBody> All => _bodies.Values;

    /// <summary>Whether a body asks the container itself.</summary>
    public bool NeedsHost => All.Any(body => body.Text.Contains("Host.Get<", StringComparison.Ordinal));

    /// <summary>The global variables that bodies use, by their names in PHP.</summary>
    public SortedDictionary<string, string> Globals { get; } = new(StringComparer.Ordinal);

    public ClassModel Find(ClassSymbol type) => Program.ClassOf(type.Declaration);

    public FunctionModel? Find(Node function) => _functions.GetValueOrDefault(function);

    public TranslatedBody? BodyOf(FunctionModel? function) => function is null ? null : _bodies.GetValueOrDefault(function);

    /// <summary>Has bodies know a class as it is written.</summary>
    public void Bind(ClassSymbol symbol, Func<string, string?> seam)
    {
        ClassModel type = Find(symbol);
        type.CSharpName = _plan.TypeName(symbol);
        type.ForeignBase = _plan.Seams.ForeignBase(symbol);
        type.Unknown = null;
        _host.Add(type, symbol, seam);
    }

    /// <summary>Has bodies know a function, method or closure by its signature, and translates it.</summary>
    /// <param name="function">The model.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="isListener">Whether an event says the type of the first parameter.</param>
    /// <param name="areGiven">Whether the system says the types of all parameters.</param>
    public void Bind(FunctionModel function, Signature signature, bool isListener, bool areGiven = false)
    {
        function.CSharpName = signature.Name;
        bool isNamed = _texts.Contains(function.Name) || function.OverridesParent || function.IsOverridden || function.HidesParent
            || function.Name.StartsWith("__", StringComparison.Ordinal) && !function.IsConstructor;
        foreach ((ParameterModel parameter, SignatureParameter declared) in function.Parameters.Zip(signature.Parameters))
        {
            parameter.Name = declared.Name;
            if (isListener && ReferenceEquals(parameter, function.Parameters[0]))
                Listener(parameter, declared);
            else
                Bind(parameter, declared, isNamed, areGiven);
        }

        function.ReturnTypeText = Known(function.ReturnTypeText);
        bool isDeclared = function.ReturnTypeNode is not null;
        function.ReturnCSharp = function.IsGenerator || signature.ReturnType == "IEnumerable<object?>" ? "object?" : signature.ReturnType;
        function.IsReturnDocumented = !isDeclared && function.ReturnCSharp is not ("object?" or "void");
        if (function.IsReturnDocumented && isNamed)
            (function.IsReturnDocumented, function.ReturnCSharp) = (false, "object?");
        if (function.ReturnCSharp == "Delegate")
            function.ReturnCSharp = "object?";
        function.ReturnType = function.ReturnCSharp == "object?" ? function.ReturnTypeText.Length == 0 ? PhpType.Any : function.ReturnType
            : function.ReturnCSharp == "void" ? PhpType.Null : TypeOf(function.ReturnCSharp);
        bool isGivenBox = function.Parameters.Any(one => one is { IsBox: true, IsVariadic: false })
            && (areGiven || isListener || function.OverridesParent || function.IsOverridden);
        foreach (ParameterModel parameter in isGivenBox ? function.Parameters : [])
            parameter.IsBox = false;
        if (function is { Body: not null, TakesAll: false } && !isGivenBox)
            _bodies.TryAdd(function, new TranslatedBody(Program, function));
    }

    /// <summary>Says that a method stands for one of a class above or of an interface, so that both have the same types.</summary>
    public void StandsFor(FunctionModel function, FunctionModel above) => _families.Add((function, above));

    /// <summary>Gives methods the types of those that they stand for.</summary>
    public void Unify()
    {
        foreach ((FunctionModel function, FunctionModel above) in _families)
        {
            Undocumented(function);
            Undocumented(above);
        }

        // One that stands for two of different types changes for ever.
        bool changed = true;
        for (int pass = 0; changed && pass < MostPasses; pass++)
        {
            changed = false;
            foreach ((FunctionModel function, FunctionModel above) in _families.Where(pair =>
                pair.Function.Parameters.Length == pair.Above.Parameters.Length))
            {
                if (function.ReturnCSharp != above.ReturnCSharp && !(function.ReturnCSharp == "void" && function.Body is null))
                {
                    (function.ReturnCSharp, changed) = (above.ReturnCSharp, true);
                    function.ReturnType = above.ReturnCSharp == "object?" ? PhpType.Any : above.ReturnType;
                }

                foreach ((ParameterModel own, ParameterModel other) in function.Parameters.Zip(above.Parameters))
                {
                    if (own.View is not null || own.CSharp == other.CSharp || own.IsByReference || own.IsVariadic)
                        continue;
                    (own.CSharp, changed) = (other.CSharp, true);
                    if (own.CSharp != "object?")
                        own.Type = TypeOf(own.CSharp);
                }
            }
        }

        foreach (PropertyModel property in Program.Classes.SelectMany(type => type.Properties))
            Unify(property);
    }

    /// <summary>A property that is declared again is the one of the class above, with the type that both have.</summary>
    private static void Unify(PropertyModel property)
    {
        if (property.IsStatic || property.IsPrivate
            || property.Owner.Parent?.FindProperty(property.Name, isStatic: false) is not { IsPrivate: false } above)
            return;
        property.Above = above;
        above.IsDeclaredBelow = true;
        if (property.CSharp == above.CSharp)
            return;
        foreach (PropertyModel one in new[] { property, above })
            (one.CSharp, one.IsDocumented, one.Type) = ("object?", false, PhpType.Any);
    }

    private static void Undocumented(FunctionModel function)
    {
        if (function.IsReturnDocumented)
            (function.IsReturnDocumented, function.ReturnCSharp, function.ReturnType) = (false, "object?", PhpType.Any);
        foreach (ParameterModel parameter in function.Parameters.Where(one => one.IsDocumented))
            (parameter.IsDocumented, parameter.CSharp, parameter.Type) = (false, "object?", PhpType.Any);
    }

    /// <summary>Makes the model of a closure that listens.</summary>
    public FunctionModel Closure(Node closure, FunctionShape shape, Block body, NameScope scope, Reading.PhpFile file)
    {
        FunctionModel model = Program.MakeFunction("{closure}", closure, shape.Parameters, shape.ReturnType, body, file, scope, null, null,
            Modifiers.None);
        _functions[closure] = model;
        return model;
    }

    /// <summary>Has bodies know a property as it is declared.</summary>
    public void Bind(PropertyModel property, string name, string csharp, bool isDocumented, bool hasValue)
    {
        property.CSharpName = name;
        (property.IsLoose, property.IsBox) = (false, false);
        property.TypeText = Known(property.TypeText);
        property.CSharp = csharp is "long?" or "double?" or "bool?" or "Delegate" or "Delegate?" or "object" ? "object?" : csharp;
        property.IsDocumented = isDocumented && property.CSharp != "object?";
        if (property.IsDocumented && !hasValue && property.CSharp is "long" or "double" or "bool" or "string" or "PhpArray")
            (property.IsDocumented, property.CSharp) = (false, "object?");
        property.Type = property.CSharp == "object?" ? property.TypeText.Length == 0 ? PhpType.Any : property.Type
            : TypeOf(property.CSharp);
    }

    /// <summary>Translates all bodies, again until what is known of types holds.</summary>
    public void Write()
    {
        for (int pass = 0; pass < MostPasses; pass++)
        {
            _host.HasChanged = false;
            foreach (TranslatedBody body in _bodies.Values)
                body.Write();
            if (!_host.HasChanged)
                break;
        }

        foreach ((string php, string name) in _bodies.Values.SelectMany(body => body.Output.Globals))
            Globals[php] = name;
    }

    /// <summary>The signature with the types that bodies are sure of.</summary>
    public Signature Settled(Signature signature, FunctionModel? function) => function is null ? signature : signature with
    {
        ReturnType = function.IsConstructor ? signature.ReturnType : function.ReturnCSharp,
        Parameters = [.. signature.Parameters.Zip(function.Parameters, (declared, parameter) => Settled(declared, parameter, function))],
    };

    private SignatureParameter Settled(SignatureParameter declared, ParameterModel parameter, FunctionModel function)
    {
        if (declared.IsReference && parameter.IsBox)
            return declared with { Type = "PhpReference", IsReference = false };
        string type = declared.IsVariadic ? "object?[]" : declared.IsReference ? "object?"
            : parameter.View is not null ? declared.Type : parameter.CSharp;
        string? value = declared.Default;
        if (value is null && parameter.Declaration.Default is { } initial
            && BodyWriter.Constant(Program, new BodyOutput(), function.File, function.Scope, function.Owner, initial) is { } code)
        {
            value = code.Text == "null" || type == "object?" || code.CSharp == type.TrimEnd('?') ? code.Text
                : $"Php.CoerceTo<{type}>({code.AsArgument}, {CSharpNames.Literal(parameter.TypeText)})";
        }

        return declared with { Type = type, Default = value };
    }

    private void Listener(ParameterModel parameter, SignatureParameter declared)
    {
        (parameter.IsByReference, parameter.IsBox) = (declared.IsReference, parameter.IsBox && declared.IsReference);
        parameter.TypeText = "";
        parameter.CSharp = declared.Type;
        parameter.Type = declared.Type.StartsWith("object", StringComparison.Ordinal) ? PhpType.Any
            : _host.AdapterType(declared.Type, null) is not null ? new PhpType(PhpKinds.Object) : TypeOf(declared.Type);
        if (_host.AdapterType(declared.Type, null) is { } type && (typeof(Compat.Mibew.ArgumentsView).IsAssignableFrom(type)))
            (parameter.View, parameter.Name, parameter.CSharp) = (type, declared.Name + ".Bag", "EventArguments");
    }

    private void Bind(ParameterModel parameter, SignatureParameter declared, bool isNamed, bool areGiven)
    {
        bool isDeclared = parameter.Declaration.Type is not null;
        parameter.TypeText = Known(parameter.TypeText);
        if (parameter.IsByReference || parameter.IsVariadic)
            return;
        parameter.CSharp = declared.Type is "Delegate" or "Delegate?" ? "object?" : declared.Type;
        parameter.IsDocumented = !isDeclared && !areGiven && parameter.CSharp != "object?";
        bool isUnlike = parameter.Declaration.Default is { } initial
            && (initial is ArrayLiteral ? "PhpArray" : SimpleValues.TypeOf(initial)) != parameter.CSharp;
        if (parameter.IsDocumented && (isNamed || isUnlike || parameter.CSharp.EndsWith('?')))
            (parameter.IsDocumented, parameter.CSharp) = (false, "object?");
        if (parameter.CSharp is "long?" or "double?" or "bool?")
            parameter.CSharp = "object?";
        parameter.Type = parameter.CSharp == "object?" ? parameter.TypeText.Length == 0 ? PhpType.Any : parameter.Type
            : TypeOf(parameter.CSharp);
    }

    /// <summary>A type in PHP's words, where PHP and the plugin have all of it: of the application's classes .NET knows nothing.</summary>
    private string Known(string type) => type.TrimStart('?').Split('|', '&').All(part => part.Length == 0 || IsKnown(part)) ? type : "";

    private bool IsKnown(string part) => part.ToLowerInvariant() is "int" or "float" or "string" or "bool" or "array" or "mixed" or "null"
        or "void" or "never" or "iterable" or "callable" or "object" or "true" or "false" or "static" or "self"
        || Program.FindClass(part) is { ForeignBase: null } || BuiltInClasses.TryFind(part, out _);

    private PhpType TypeOf(string csharp)
    {
        PhpType type = csharp.TrimEnd('?') switch
        {
            "long" => PhpType.Int,
            "double" => PhpType.Float,
            "string" => PhpType.String,
            "bool" => PhpType.Bool,
            "PhpArray" => PhpType.Array,
            var name => Program.Classes.Find(one => one.CSharpName == name) is { } known ? new PhpType(PhpKinds.Object, known.PhpName)
                : PhpType.Object,
        };
        return csharp.EndsWith('?') ? type.Join(PhpType.Null) : type;
    }
}
