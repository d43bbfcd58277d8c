using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Reporting;

/// <summary>How many statements a function has, and which of them are left.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Left">The left ones, those inside of left ones among them.</param>
/// <param name="Notes">The left ones that stand outside of others, with why.</param>
internal sealed record BodyCount(int Count, IReadOnlyCollection<Statement> Left, IReadOnlyList<PortedNote> Notes)
{
    /// <summary>One for each body of PHP, whichever classes show it.</summary>
    public static IEnumerable<BodyCount> Of(WrittenProject written)
    {
        Dictionary<Node, Chunk> shown = new(ReferenceEqualityComparer.Instance);
        foreach (Chunk chunk in written.Files.SelectMany(file => file.IsGivenUp ? [] : file.Chunks))
        {
            if (chunk.OwnBody is not { } body)
                continue;
            if (!shown.TryGetValue(body.Function.Node, out Chunk? known) || LeftIn(chunk) > LeftIn(known))
                shown[body.Function.Node] = chunk;
        }

        foreach (ClassSymbol type in written.Plan.Plugin.Classes)
        {
            foreach (MethodDeclaration method in type.Declaration.Methods.Where(method => method.Body is not null))
                yield return Of(written, type.File, method, method.Body!, shown.GetValueOrDefault(method));
        }

        foreach (FunctionSymbol function in written.Plan.Plugin.Functions)
            yield return Of(written, function.File, function.Declaration, function.Declaration.Body,
                shown.GetValueOrDefault(function.Declaration));
        foreach (FoundRegistration found in written.Plan.Findings.Registrations)
        {
            if (found.Listener.Declaration is Closure closure && found.Site.Function is null)
                yield return Of(written, found.Site.File, closure, closure.Body, shown.GetValueOrDefault(closure));
        }
    }

    private static int LeftIn(Chunk chunk) => chunk.Body is { } body ? body.LeftCount : int.MaxValue;

    private static BodyCount Of(WrittenProject written, Reading.PhpFile file, Node owner, Block block, Chunk? chunk)
    {
        Statement[] all = [.. TranslatedBody.StatementsIn(block)];
        if (written.IsReplaced(owner))
            return new BodyCount(all.Length, [], []);
        if (chunk?.Body is not { } body)
        {
            string place = file.PlaceOf(owner).FileAndLine;
            return new BodyCount(all.Length, all, all.Length == 0 ? []
                : [new PortedNote(place, "The whole body: what was made of it does not compile.")]);
        }

        Statement[] left = [.. all.Where(one => body.Output.Left.ContainsKey(one.Span.Start))];
        var inside = new HashSet<Statement>(left.SelectMany(one => TranslatedBody.StatementsIn(one).Append(one)),
            ReferenceEqualityComparer.Instance);
        IEnumerable<PortedNote> notes = left.Select(one => body.Output.Left[one.Span.Start])
            .Select(one => new PortedNote(one.Place, $"{char.ToUpperInvariant(one.Reason[0])}{one.Reason[1..]}."));
        return new BodyCount(all.Length, inside, [.. notes]);
    }
}
