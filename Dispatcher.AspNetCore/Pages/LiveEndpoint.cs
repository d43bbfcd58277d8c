using Dispatching.AspNetCore.History;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatching.AspNetCore.Pages;

/// <summary>
/// Tells a viewer's browser by server-sent events that there are other requests than it shows. Ends with the program, which does not wait
/// for it.
/// </summary>
internal sealed class LiveEndpoint(RequestHistory history)
{
    /// <summary>Its name below the page.</summary>
    public const string Name = "live";

    private const int MostViewers = 32;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(15);

    private int _viewers;

    /// <summary>Answers until the viewer or the program goes.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            return;
        if (Interlocked.Increment(ref _viewers) > MostViewers)
        {
            Interlocked.Decrement(ref _viewers);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);
        try
        {
            await TellAsync(context, context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The viewer has seen enough, or the program ends.
        }
        finally
        {
            Interlocked.Decrement(ref _viewers);
        }
    }

    private async Task TellAsync(HttpContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Task change = history.Changes.WaitAsync(cancellationToken);
        await context.Response.WriteAsync("retry: 5000\n\n", cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        while (true)
        {
            bool isChanged = await IsChangedAsync(change, time, cancellationToken);
            if (isChanged)
            {
                // Those that come at once are told at once.
                await Task.Delay(s_pause, time, cancellationToken);
                change = history.Changes.WaitAsync(cancellationToken);
            }

            await context.Response.WriteAsync(isChanged ? "event: change\ndata: \n\n" : ": still here\n\n", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }

    private static async Task<bool> IsChangedAsync(Task change, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await change.WaitAsync(s_silence, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
