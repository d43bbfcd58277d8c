using System.Diagnostics.CodeAnalysis;
using Dispatching.AspNetCore.History;
using Dispatching.AspNetCore.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatching.AspNetCore;

/// <summary>Adds the page to a program.</summary>
public static class DispatcherPageExtensions
{
    private const string HistoryProperty = "Dispatching.AspNetCore.History";

    /// <summary>
    /// Serves a page that shows every event of every system with its listeners, and what the last requests dispatched: in
    /// development, or to the viewers that <see cref="DispatcherPageOptions.MayLook"/> lets see it. Where nobody may, nothing is
    /// served nor recorded.
    /// </summary>
    /// <param name="endpoints">
    /// The program. Of another kind of builder, <see cref="UseDispatcherRecording"/> must have been called on its program.
    /// </param>
    /// <param name="pattern">The page's path, as in <c>/_dispatcher</c>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The page's endpoints, to ask for authorization, for example.</returns>
    /// <exception cref="InvalidOperationException">Requests cannot be recorded from here.</exception>
    /// <remarks>
    /// Recording begins here in the pipeline: the dispatches of earlier middleware are not recorded, unless
    /// <see cref="UseDispatcherRecording"/> comes before that middleware.
    /// </remarks>
    public static RouteGroupBuilder MapDispatcher(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<DispatcherPageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        var options = new DispatcherPageOptions();
        configure?.Invoke(options);
        if (options.MayLook is null && !endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return group;

        RequestHistory? history = HistoryOf(endpoints.CreateApplicationBuilder());
        if (history is null && endpoints is IApplicationBuilder program)
            history = HistoryOf(program.UseDispatcherRecording());
        if (history is null)
            throw new InvalidOperationException(
                $"The page '{pattern}' has no requests to show, for a '{endpoints.GetType()}' cannot record them. "
                + "Call 'UseDispatcherRecording()' on the program before its endpoints are mapped.");
        history.Serve(options);
        endpoints.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(history.End);
        endpoints.DataSources.Add(new EndOfProgram(history));
        new PageEndpoints(history, options).Map(group);
        return group;
    }

    /// <summary>
    /// Records what each request dispatches from here on in the pipeline, for <see cref="MapDispatcher"/>, which calls it where
    /// nobody did. Call it first to see what other middleware dispatches. Nothing is recorded until the page is mapped.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <returns>The program.</returns>
    public static IApplicationBuilder UseDispatcherRecording(this IApplicationBuilder program)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (HistoryOf(program) is not null)
            return program;
        var history = new RequestHistory();
        program.Properties[HistoryProperty] = history;
        return program.Use(next =>
        {
            // The server starts. A program that does not start has nothing that would end it.
            history.Start();
            return new RecordingMiddleware(next, history).InvokeAsync;
        });
    }

    private static RequestHistory? HistoryOf(IApplicationBuilder program) =>
        program.Properties.TryGetValue(HistoryProperty, out object? history) ? (RequestHistory?)history : null;
}
