using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Web;

namespace PluginHost.Plugins.ContactMail;

/// <summary>Shows the operator what was sent, at <c>/contact/outbox</c>.</summary>
/// <param name="outbox">What was sent.</param>
internal sealed class OutboxArea(Outbox outbox) : IWebArea
{
    /// <inheritdoc/>
    public IEnumerable<WebLink> Links => [new("/contact/outbox", "What a Yii component has sent, for callers on this machine")];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/contact/outbox", [HttpMethods.Get, HttpMethods.Head], context => Show(context).ExecuteAsync(context));

    private IResult Show(HttpContext context)
    {
        if (!LocalCaller.Is(context))
            return TypedResults.Text("The outbox is the operator's. Ask for it on the machine itself, as 'localhost'.", statusCode: StatusCodes.Status403Forbidden);
        IEnumerable<string> mails = outbox.Mails.Reverse().Select(mail =>
            $"<article><h2>{Html.Encode(mail.Subject)}</h2><p>To {Html.Encode(mail.To)}</p><pre>{Html.Encode(mail.Body)}</pre></article>");
        context.Response.Headers.CacheControl = "no-store";
        return Html.Result(Html.Page("Outbox", $"<h1>Outbox</h1>{string.Concat(mails)}"));
    }
}
