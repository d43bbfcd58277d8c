using Dispatching.Porting.Finding;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>Comodojo: hooks of the dispatcher.</summary>
internal sealed class ComodojoWords : SystemWords
{
    public override IReadOnlyList<string> Projects => ["Compat.Comodojo.Autofac"];

    public override IReadOnlyList<string> TypesByName =>
        ["ComodojoDispatcher", "ObjectRequest", "ObjectRoutingTable", "ObjectRoute", "IObjectResult"];

    public override IReadOnlyList<string> Usings => ["Compat.Comodojo"];

    public override string? CommonParameter => "object?";

    public override string? ParameterOf(FoundRegistration registration)
    {
        string[] parts = (registration.Event.Name ?? "").Split('.');
        bool isLast = parts is [.., "#"] && parts is not ["dispatcher", "result", "#"];
        return isLast || parts.Length < 2 ? "object?" : parts[1] switch
        {
            "request" => "ObjectRequest",
            "routingtable" => "ObjectRoutingTable",
            "serviceroute" => "ObjectRoute",
            "result" or "route" or "redirect" or "error" => "IObjectResult",
            _ => "object?",
        };
    }

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        if (target is null || registration.Event.Name is null)
            return [Left(registration)];
        string type = ParameterOf(registration)!;
        string arguments = target.ParameterCount == 0 ? "" : target.ParameterType == type ? "e" : $"({target.ParameterType ?? "object?"})e";
        string call = $"{(target.IsStatic ? target.TypeName : Resolved(target))}.{target.MethodName}({arguments})";
        string hook = $"scope.Resolve<ComodojoDispatcher>().AddHook<{type}>({EventLiteral(registration)}, e => {call});";
        return [hook, Left(registration)];
    }
}
