using Dispatching.Contracts;

namespace Tests.Forms;

/// <summary>What the listeners of the table call. What they begin waits for the gate, and fails then.</summary>
public sealed class FormProbe
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Calls { get; set; }

    public bool HasFailed { get; private set; }

    public void Open() => _gate.SetResult();

    public Task Plain(object? second = null) => OfInt(second);

    public async Task<int> OfInt(object? second = null)
    {
        _ = second;
        Calls++;
        await _gate.Task;
        HasFailed = true;
        throw new FormException();
    }

    public ValueTask Value(object? second = null) => new(OfInt(second));

    public ValueTask<int> ValueOfInt(object? second = null) => new(OfInt(second));

    public static object Token(CancellationToken token) => token;

    public static object Context(EventContext context) => context;

    public static object Name(string name) => name;
}
