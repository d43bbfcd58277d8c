using System.Diagnostics;
using System.Globalization;

namespace Compat.Moss;

/// <summary>
/// Turns a request into a response, and fires <see cref="KernelEvents"/> on the way. Moss's <c>App</c>, as far as events go. Safe for use
/// by several threads at once.
/// </summary>
/// <typeparam name="TRequest">The requests.</typeparam>
/// <typeparam name="TResponse">The responses: what an event or a controller must give in the end.</typeparam>
/// <param name="dispatcher">What the events are fired on.</param>
/// <param name="router">Finds the controller of a request, or nothing.</param>
public sealed class MossKernel<TRequest, TResponse>(MossDispatcher dispatcher, Func<TRequest, Func<TRequest, object?>?> router)
    where TResponse : class
{
    private readonly MossDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
    private readonly Func<TRequest, Func<TRequest, object?>?> _router = router ?? throw new ArgumentNullException(nameof(router));

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response to send.</returns>
    /// <exception cref="MossKernelException">What is to be sent is no response.</exception>
    public TResponse Run(TRequest request)
    {
        object? response;
        try
        {
            response = Resolve(request);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            response = _dispatcher.Fire(EventFor(exception), exception, Message(exception));
            if (!Truth.Counts(response) || response is Exception)
                throw;
        }

        object? sent = _dispatcher.Fire(KernelEvents.Send, response);
        if (Truth.Counts(sent))
            response = sent;
        return response as TResponse ?? throw new MossKernelException(
            $"What is to be sent is {Shown(response)}, and no '{typeof(TResponse)}'. Let the controller or the listener that gave it give a response.");
    }

    private static string Shown(object? value) => value is null ? "nothing" : $"a '{value.GetType()}'";

    private static string Message(Exception exception)
    {
        StackFrame? frame = new StackTrace(exception, fNeedFileInfo: true).GetFrame(0);
        return frame?.GetFileName() is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{exception.Message} (file {file}:{frame.GetFileLineNumber()})")
            : exception.Message;
    }

    private static string EventFor(Exception exception) => exception switch
    {
        ForbiddenException => KernelEvents.Forbidden,
        NotFoundException => KernelEvents.NotFound,
        _ => KernelEvents.Error,
    };

    private object? Resolve(TRequest request)
    {
        if (_dispatcher.Fire(KernelEvents.Request) is { } early && Truth.Counts(early))
            return early;
        Func<TRequest, object?> controller = _router(request)
            ?? throw new MossKernelException($"No controller was found for '{request}'. Add a route that matches it.");
        if (_dispatcher.Fire(KernelEvents.Route) is { } routed && Truth.Counts(routed))
            return routed;
        if (_dispatcher.Fire(KernelEvents.Controller) is { } instead && Truth.Counts(instead))
            return instead;
        object? response = controller(request);
        if (!Truth.Counts(response))
            throw new MossKernelException($"The controller of '{request}' gave no response.");
        if (response is not TResponse)
            throw new MossKernelException($"The controller of '{request}' gave {Shown(response)}, and no '{typeof(TResponse)}'.");
        object? replaced = _dispatcher.Fire(KernelEvents.Response, response);
        return Truth.Counts(replaced) ? replaced : response;
    }
}
