namespace Compat.Comodojo.Hooks;

/// <summary>What a request has made by constructors, which ends with it, the last one first.</summary>
internal sealed class ConstructedObjects(Func<Type, object> make) : IDisposable, IAsyncDisposable
{
    private readonly Stack<object> _made = [];

    public object Make(Type type)
    {
        object made = make(type);
        _made.Push(made);
        return made;
    }

    public void Dispose()
    {
        while (_made.TryPop(out object? made))
            (made as IDisposable)?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        while (_made.TryPop(out object? made))
        {
            if (made is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(true);
            else
                (made as IDisposable)?.Dispose();
        }
    }
}
