using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Dialects;

/// <summary>What all dialects have in common: the trace, the steps, and the guards that keep random scenarios finite.</summary>
internal abstract class Stage
{
    private const int DeepestDispatch = 3;
    private const int MostCalls = 200;

    private readonly List<JsonArray> _trace = [];
    private int _depth;
    private int _calls;

    public IReadOnlyList<JsonArray> Trace => _trace;

    public void Play(JsonElement steps)
    {
        foreach (JsonElement step in steps.EnumerateArray())
        {
            try
            {
                Perform(step, inListener: false);
            }
            catch (ScenarioException exception)
            {
                Note("error", exception.Error);
            }
            catch (Exception exception) when (exception
                is InvalidOperationException or ArgumentException or NotSupportedException or InsufficientExecutionStackException)
            {
                // What the library refuses and the original did not: the entry shows up as a difference.
                Note("error", exception.ToString());
            }
        }
    }

    /// <summary>Performs what a listener does.</summary>
    protected void PerformAll(JsonElement operations)
    {
        foreach (JsonElement operation in operations.EnumerateArray())
            Perform(operation, inListener: true);
    }

    protected void Note(params ReadOnlySpan<JsonNode?> entry) => _trace.Add(new JsonArray([.. entry]));

    protected void NoteCall(params ReadOnlySpan<JsonNode?> entry)
    {
        _calls++;
        Note(entry);
    }

    /// <summary>Performs an operation of the dialect.</summary>
    protected abstract void Perform(string name, JsonElement operation);

    /// <summary>Whether an operation starts a dispatch.</summary>
    protected abstract bool StartsDispatch(string name);

    private void Perform(JsonElement operation, bool inListener)
    {
        string name = operation.GetProperty("op").GetString()!;
        if (name == "throw")
        {
            string message = operation.GetProperty("message").GetString()!;
            throw new ScenarioException($"thrown:{message}", message);
        }

        if (!StartsDispatch(name))
        {
            Perform(name, operation);
            return;
        }

        if (inListener && (_depth >= DeepestDispatch || _calls >= MostCalls))
        {
            Note("skipped");
            return;
        }

        _depth++;
        try
        {
            Perform(name, operation);
        }
        finally
        {
            _depth--;
        }
    }
}
