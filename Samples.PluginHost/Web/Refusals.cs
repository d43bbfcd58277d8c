using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Answers a request that was refused with the reason.</summary>
internal sealed class Refusals : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            refused.SayWhen(context.HttpContext.Response);
            return new Refusal(refused.Status, refused.Message);
        }
        catch (BadHttpRequestException refused)
        {
            return new Refusal(refused.StatusCode, refused.Message);
        }
    }
}
