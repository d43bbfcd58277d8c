using System.Diagnostics;
using System.Globalization;
using Dispatching.Engine;

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
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener of its event was called.</exception>
    public TResponse Run(TRequest request)
    {
        // The controller is no listener, and may run the kernel.
        return Walk.Guard(KernelEvents.Request, () =>
        {
            ValueTask<TResponse> running = RunAsync(
                request, (eventName, subject, message) => new ValueTask<object?>(_dispatcher.Fire(eventName, subject, message)),
                isAwaited: false);

            // Listeners and controllers come back at once, so there is nothing to wait for.
            return running.IsCompleted ? running.GetAwaiter().GetResult() : throw new UnreachableException();
        });
    }

    /// <summary>Handles a request, and awaits listeners and a controller that gives a task of a response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The response to send.</returns>
    /// <exception cref="MossKernelException">What is to be sent is no response.</exception>
    public ValueTask<TResponse> RunAsync(TRequest request, CancellationToken cancellationToken = default) =>
        Walk.GuardAsync(KernelEvents.Request, () => RunAsync(
            request, (eventName, subject, message) => _dispatcher.FireAsync(eventName, subject, message, cancellationToken),
            isAwaited: true));

    private async ValueTask<TResponse> RunAsync(TRequest request, Func<string, object?, string?, ValueTask<object?>> fire, bool isAwaited)
    {
        object? response;
        try
        {
            response = await ResolveAsync(request, fire, isAwaited).ConfigureAwait(true);
        }
        catch (Exception exception) when (Walk.IsPassedOver(exception))
        {
            response = await fire(EventFor(exception), exception, Message(exception)).ConfigureAwait(true);
            if (!Truth.Counts(response) || response is Exception)
                throw;
        }

        object? sent = await fire(KernelEvents.Send, response, null).ConfigureAwait(true);
        if (Truth.Counts(sent))
            response = sent;
        return response as TResponse ?? throw new MossKernelException(
            $"What is to be sent is {Shown(response)}, and no '{typeof(TResponse)}'."
            + " Let the controller or the listener that gave it give a response.");
    }

    private static string Shown(object? value) => value is null ? "nothing" : $"a '{value.GetType()}'";

    private static string Message(Exception exception)
    {
        StackFrame? frame = new StackTrace(exception, fNeedFileInfo: true).GetFrame(0);
        return frame?.GetFileName() is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{exception.Message} ({file} line:{frame.GetFileLineNumber()})")
            : exception.Message;
    }

    private static string EventFor(Exception exception) => exception switch
    {
        ForbiddenException => KernelEvents.Forbidden,
        NotFoundException => KernelEvents.NotFound,
        _ => KernelEvents.Error,
    };

    private static async ValueTask<object?> ControlAsync(Func<TRequest, object?> controller, TRequest request, bool isAwaited)
    {
        object? response = controller(request);
        return response switch
        {
            Task<TResponse> task when isAwaited => await task.ConfigureAwait(true),
            Task<object?> task when isAwaited => await task.ConfigureAwait(true),
            ValueTask<TResponse> task when isAwaited => await task.ConfigureAwait(true),
            ValueTask<object?> task when isAwaited => await task.ConfigureAwait(true),
            _ => response,
        };
    }

    private async ValueTask<object?> ResolveAsync(TRequest request, Func<string, object?, string?, ValueTask<object?>> fire, bool isAwaited)
    {
        object? early = await fire(KernelEvents.Request, null, null).ConfigureAwait(true);
        if (Truth.Counts(early))
            return early;
        Func<TRequest, object?> controller = _router(request)
            ?? throw new MossKernelException($"No controller was found for '{request}'. Add a route that matches it.");
        object? routed = await fire(KernelEvents.Route, null, null).ConfigureAwait(true);
        if (Truth.Counts(routed))
            return routed;
        object? instead = await fire(KernelEvents.Controller, null, null).ConfigureAwait(true);
        if (Truth.Counts(instead))
            return instead;
        object? response = await ControlAsync(controller, request, isAwaited).ConfigureAwait(true);
        if (!Truth.Counts(response))
            throw new MossKernelException($"The controller of '{request}' gave no response.");
        if (response is not TResponse)
            throw new MossKernelException($"The controller of '{request}' gave {Shown(response)}, and no '{typeof(TResponse)}'.");
        object? replaced = await fire(KernelEvents.Response, response, null).ConfigureAwait(true);
        return Truth.Counts(replaced) ? replaced : response;
    }
}
