using Dispatching.AspNetCore.Pages;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.History;

/// <summary>Records what each request dispatches, those for the page apart.</summary>
internal sealed class RecordingMiddleware(RequestDelegate next, RequestHistory history)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (history.Options is not { } options)
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is not null)
        {
            // Recorded, and not kept: it is not outside of a request.
            using var unseen = new DispatchRecording(1);
            await next(context);
            return;
        }

        // What the request starts and does not await is recorded after its end, too.
        history.EnterOutside();
        using DispatchRecording recording = options.NewRecording();
        RecordedRequest request = history.Begin(context.Request, recording, options);
        Exception? failure = null;
        try
        {
            await next(context);
            failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
            throw;
        }
        finally
        {
            request.End(context, failure);
        }
    }

    /// <summary>An exception filter that keeps the exception and lets it pass.</summary>
    private static bool IsSeen(Exception exception, out Exception? seen)
    {
        seen = exception;
        return false;
    }
}
