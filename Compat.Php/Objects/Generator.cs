namespace Compat.Php;

/// <summary>
/// PHP's <c>Generator</c>: a function that goes on where it yielded. The function is written as an iterator of keys and values that is
/// given its generator. Not safe for several threads at once.
/// </summary>
public sealed class Generator : IPhpIterator, IPhpObject
{
    private readonly IEnumerator<(object? Key, object? Value)> _body;
    private object? _result;
    private Exception? _thrown;
    private long _nextKey;
    private bool _isStarted;
    private bool _hasMoved;
    private bool _isAtElement;
    private bool _isRunning;
    private bool _hasReturned;

    /// <summary>Makes a generator that has not begun.</summary>
    /// <param name="body">The function.</param>
    public Generator(Func<Generator, IEnumerable<(object? Key, object? Value)>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body(this).GetEnumerator();
    }

    /// <inheritdoc/>
    public string ClassName => "Generator";

    /// <summary>What <c>send</c> gave, for the function that goes on.</summary>
    internal object? Sent { get; set; }

    /// <summary>What the generator that was delegated to returned: the value of <c>yield from</c>.</summary>
    public object? Delegated { get; private set; }

    /// <summary>For the function: <c>yield $value</c>, under the next number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What the iterator yields.</returns>
    public (object? Key, object? Value) Yield(object? value) => (_nextKey++, Php.Copy(value));

    /// <summary>For the function: <c>yield $key =&gt; $value</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>What the iterator yields.</returns>
    public (object? Key, object? Value) Yield(object? key, object? value)
    {
        if (key is long number && number >= _nextKey)
            _nextKey = number + 1;
        return (key, Php.Copy(value));
    }

    /// <summary>For the function: what <c>yield</c> gives when it goes on.</summary>
    /// <returns>What was sent, or null.</returns>
    public object? Resume()
    {
        if (_thrown is { } thrown)
        {
            _thrown = null;
            throw thrown;
        }

        object? sent = Sent;
        Sent = null;
        return sent;
    }

    /// <summary>For the function: <c>yield from</c>.</summary>
    /// <param name="values">What is gone through: an array, a generator or another iterator.</param>
    /// <returns>What the iterator yields, one after the other.</returns>
    public IEnumerable<(object? Key, object? Value)> From(object? values)
    {
        Delegated = null;
        if (values is not Generator inner)
        {
            if (!Php.IsIterable(values))
                throw new PhpError("Only arrays and what is Traversable can be yielded from.");
            foreach ((object? Key, object? Value) element in Php.Iterate(values))
                yield return element;
            yield break;
        }

        while (inner.Valid())
        {
            yield return (inner.Key(), inner.Current());
            if (_thrown is { } thrown)
            {
                _thrown = null;
                inner.Throw(thrown);
            }
            else
            {
                inner.Go(Sent);
                Sent = null;
            }
        }

        Delegated = inner.GetReturn();
    }

    /// <summary>For the function: <c>return $value</c>.</summary>
    /// <param name="value">The value.</param>
    public void Return(object? value) => _result = Php.Copy(value);

    /// <inheritdoc/>
    public object? Current()
    {
        Start();
        return _isAtElement ? _body.Current.Value : null;
    }

    /// <inheritdoc/>
    public object? Key()
    {
        Start();
        return _isAtElement ? _body.Current.Key : null;
    }

    /// <inheritdoc/>
    public void Next()
    {
        if (Start())
            return;
        Go(null);
    }

    /// <inheritdoc/>
    /// <exception cref="PhpException">It went on already.</exception>
    public void Rewind()
    {
        Start();
        if (_hasMoved)
            throw new PhpException("Cannot rewind a generator that was already run");
    }

    /// <inheritdoc/>
    public bool Valid()
    {
        Start();
        return _isAtElement;
    }

    /// <summary>PHP's <c>send</c>: goes on, with a value for the <c>yield</c> that it stands at.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The next value, or null behind the last.</returns>
    public object? Send(object? value)
    {
        Start();
        Go(value);
        return Current();
    }

    /// <summary>PHP's <c>throw</c>: goes on with an exception at the <c>yield</c> that it stands at.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The next value, or null behind the last.</returns>
    public object? Throw(object? exception)
    {
        Start();
        if (!_isAtElement)
            throw (Exception)exception!;
        _thrown = (Exception)exception!;
        Go(null);
        return Current();
    }

    /// <summary>PHP's <c>getReturn</c>.</summary>
    /// <returns>What the function returned.</returns>
    /// <exception cref="PhpException">It has not returned.</exception>
    public object? GetReturn()
    {
        Start();
        return _hasReturned ? _result : throw new PhpException("Cannot get return value of a generator that hasn't returned");
    }

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    /// <summary>Ends it where it stands: what its function does at last is done.</summary>
    internal void End()
    {
        if (_isRunning)
            return;
        _isStarted = true;
        _isAtElement = false;
        _body.Dispose();
    }

    private bool Start()
    {
        if (_isStarted)
            return false;
        _isStarted = true;
        Move();
        return false;
    }

    private void Go(object? sent)
    {
        if (!_isAtElement)
            return;
        _hasMoved = true;
        Sent = sent;
        Move();
    }

    private void Move()
    {
        if (_isRunning)
            throw new PhpError("Cannot resume an already running generator");
        _isRunning = true;
        _isAtElement = false;
        try
        {
            _isAtElement = _body.MoveNext();
            _hasReturned = !_isAtElement;
        }
        finally
        {
            _isRunning = false;
        }
    }
}
