using Compat.Moss;
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

    public Task PlainOfNone() => Plain();

    public Task<int> OfIntOfNone() => OfInt();

    public ValueTask ValueOfNone() => Value();

    public ValueTask<int> ValueOfIntOfNone() => ValueOfInt();

    public Task PlainOf<T>(T first) => Plain(first);

    public Task<int> OfIntOf<T>(T first) => OfInt(first);

    public ValueTask ValueOf<T>(T first) => Value(first);

    public ValueTask<int> ValueOfIntOf<T>(T first) => ValueOfInt(first);

    public Task PlainOfTwo<T, TSecond>(T first, TSecond second) => Plain((first, second));

    public Task<int> OfIntOfTwo<T, TSecond>(T first, TSecond second) => OfInt((first, second));

    public ValueTask ValueOfTwo<T, TSecond>(T first, TSecond second) => Value((first, second));

    public ValueTask<int> ValueOfIntOfTwo<T, TSecond>(T first, TSecond second) => ValueOfInt((first, second));

    public Task PlainOfThree(IMossContainer container, object? subject, string? message) => Plain((container, subject, message));

    public Task<int> OfIntOfThree(IMossContainer container, object? subject, string? message) => OfInt((container, subject, message));

    public ValueTask ValueOfThree(IMossContainer container, object? subject, string? message) => Value((container, subject, message));

    public ValueTask<int> ValueOfIntOfThree(IMossContainer container, object? subject, string? message) =>
        ValueOfInt((container, subject, message));

    public static object Token(CancellationToken token) => token;

    public static object Context(EventContext context) => context;

    public static object Name(string name) => name;
}
