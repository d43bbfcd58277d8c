namespace Compat.Mibew;

/// <summary>
/// A call of a function cannot be answered. A function of the host that throws it gives its code and text as results, <c>errorCode</c> and
/// <c>errorMessage</c>; <see cref="FunctionCalls"/> throws it for a call that makes no sense.
/// </summary>
public sealed class FunctionCallException : Exception
{
    /// <summary>Makes an error.</summary>
    public FunctionCallException()
        : this(1, "The function failed.")
    {
    }

    /// <summary>Makes an error of code 1.</summary>
    /// <param name="message">What happened, for the client.</param>
    public FunctionCallException(string message)
        : this(1, message)
    {
    }

    /// <summary>Makes an error of code 1.</summary>
    /// <param name="message">What happened, for the client.</param>
    /// <param name="innerException">Why.</param>
    public FunctionCallException(string message, Exception? innerException)
        : base(message, innerException) => Code = 1;

    /// <summary>Makes an error.</summary>
    /// <param name="code">The code, which is not 0: that means that there is no error.</param>
    /// <param name="message">What happened, for the client.</param>
    public FunctionCallException(int code, string message)
        : base(message)
    {
        ArgumentOutOfRangeException.ThrowIfZero(code);
        Code = code;
    }

    /// <summary>The code.</summary>
    public int Code { get; }
}
