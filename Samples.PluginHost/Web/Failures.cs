using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>
/// The answers where nothing else answers: a plugin has thrown, or nothing is at the address. The log has the details.
/// </summary>
internal static class Failures
{
    /// <summary>Answers what comes from here on in the pipeline and has no content.</summary>
    /// <param name="program">The program.</param>
    public static void UseFailures(this IApplicationBuilder program)
    {
        program.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        program.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode
                ?? StatusCodes.Status500InternalServerError,
            ExceptionHandler = context => Of(context.Response.StatusCode).ExecuteAsync(context),
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
    }

    private static Refusal Of(int status) => new(status, status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "The address does not take this method. The header 'Allow' names those that it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large. Send less at once.",
        StatusCodes.Status415UnsupportedMediaType => "The media type is not understood here.",
        >= StatusCodes.Status500InternalServerError => "Something failed here, and the log says what. Try again later.",
        _ => "The request is not understood.",
    });
}
