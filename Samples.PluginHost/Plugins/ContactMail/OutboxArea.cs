using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Web;

namespace PluginHost.Plugins.ContactMail;

/// <summary>Shows the operator what was sent, at <c>/contact/outbox</c>.</summary>
/// <param name="outbox">What was sent.</param>
/// <param name="access">Knows who is an operator.</param>
internal sealed class OutboxArea(Outbox outbox, OperatorAccess access) : IWebArea
{
    /// <inheritdoc/>
    public IEnumerable<WebLink> Links => [new("/contact/outbox", "What a Yii component has sent, for operators")];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading("/contact/outbox", Show);

    private HtmlPage Show(HttpContext context)
    {
        access.Require(context);
        Markup mails = Markup.Join(outbox.Mails.Reverse().Select(mail => new Markup(
            $"<article><h2>{mail.Subject}</h2><p>To {mail.To}</p><pre>{mail.Body}</pre></article>")));
        return new HtmlPage("Outbox", mails);
    }
}
