using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>Moss: listeners of the dispatcher, closures and components.</summary>
internal sealed class MossWords : SystemWords
{
    public override IReadOnlyList<string> Projects => ["Compat.Moss.Autofac"];

    public override IReadOnlyList<string> TypesByName => ["MossDispatcher", "Listener", "IMossContainer"];

    public override IReadOnlyList<string> Usings => ["Compat.Moss"];

    public override string? ParameterOf(FoundRegistration registration) =>
        registration.Listener.Declaration is Closure or ArrowFunction ? "IMossContainer" : null;

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        if (registration.Event.Name is null)
            return [Left(registration)];
        string last =
            registration.PriorityText is not null && registration.NearestPriority is { } priority ? $", priority: {priority}" : "";
        string name = EventLiteral(registration);
        if (target is null)
        {
            FoundListener listener = registration.Listener;
            return listener is { Kind: ListenerKind.Method, ClassName: { } component, Member: { } member }
                ?
                [
                    $"scope.Resolve<MossDispatcher>().Register({name}, "
                        + $"new Listener({CSharpNames.Literal(component)}, {CSharpNames.Literal(CSharpNames.Pascal(member))}){last});",
                    Left(registration),
                ]
                : [Left(registration)];
        }

        string[] given = ["container", "subject", "message"];
        string arguments = string.Join(", ", given.Take(target.ParameterCount));
        string call = $"{(target.IsStatic ? target.TypeName : Resolved(target))}.{target.MethodName}({arguments})";
        return [$"scope.Resolve<MossDispatcher>().Register({name}, (container, subject, message) => {call}{last});", Left(registration)];
    }
}
