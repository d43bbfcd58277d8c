using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Answers a form with the address of the page to show next, so that loading that page again sends nothing again.</summary>
/// <param name="address">The address.</param>
internal sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
