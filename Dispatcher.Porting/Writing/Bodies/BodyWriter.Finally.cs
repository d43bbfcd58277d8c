using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>A <c>finally</c> that leaves, which C#'s may not: it stands behind the <c>try</c>, to which all ways out lead.</content>
internal sealed partial class BodyWriter
{
    private readonly List<Final> _finals = [];

    private sealed class Final
    {
        public required string Label { get; init; }

        public required string Result { get; init; }

        public required string Way { get; init; }

        /// <summary>How many loops are around it.</summary>
        public required int Depth { get; init; }

        /// <summary>What is done behind it for each way out.</summary>
        public List<Action> Ways { get; } = [];
    }

    private void WriteLeavingFinally(Try attempt, Block last)
    {
        if (_isGenerator && ProgramFacts.Inside(attempt).Any(one => one is Yield or Construct { Kind: ConstructKind.YieldFrom }))
            throw new LeftException(attempt, "a 'yield' inside of a 'try' whose 'finally' may leave");
        var final = new Final
        {
            Label = _names.Take("last", ""), Result = _names.Take("result", ""), Way = _names.Take("way", ""), Depth = _breakables.Count,
        };
        string thrown = _names.Take("thrown", ""), caught = _names.Take("caught", "");
        Emit($"PhpThrowable? {thrown} = null;");
        Emit($"object? {final.Result} = null;");
        Emit($"int {final.Way} = 0;");
        Emit("try");
        Open();
        int outer = _finals.Count;
        _finals.Add(final);
        try
        {
            if (attempt.Catches.IsEmpty)
                Statement(attempt.Body);
            else
                WriteAttempt(attempt with { Finally = null });
        }
        finally
        {
            _finals.RemoveRange(outer, _finals.Count - outer);
        }

        Close();
        Emit($"catch (PhpThrowable {caught})");
        Open();
        Emit($"{thrown} = {caught};");
        Close();
        if (final.Ways.Count > 0)
            Emit($"{final.Label}:;");
        Open();
        Statements(last.Statements);
        Close();
        Emit($"if ({thrown} is not null)");
        _indent++;
        Emit($"System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw({thrown});");
        _indent--;
        for (int i = 0; i < final.Ways.Count; i++)
        {
            Emit($"if ({final.Way} == {i + 1})");
            Open();
            final.Ways[i]();
            Close();
        }
    }

    /// <summary>Leaves the body, by way of what is done at last.</summary>
    private void EmitReturn(string value)
    {
        if (_finals.Count == 0)
        {
            EmitStatement(_isGenerator ? "yield break;" : value.Length == 0 ? "return;" : $"return {value};");
            return;
        }

        string result = _finals[^1].Result;
        if (value is not ("" or "this" or "null"))
            EmitStatement($"{result} = {value};");
        string returned = value is "" or "this" or "null" ? value : _returnCSharp == "object?" ? result : $"({_returnCSharp}){result}!";
        EmitLeave(() => EmitReturn(returned));
    }

    private void EmitLeave(Action further)
    {
        Final final = _finals[^1];
        final.Ways.Add(further);
        EmitStatement($"{final.Way} = {final.Ways.Count};");
        Emit($"goto {final.Label};");
    }
}
