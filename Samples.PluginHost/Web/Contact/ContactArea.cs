using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Contact;

/// <summary>A form in the manner of CiviCRM at <c>/contact</c>.</summary>
/// <param name="desk">What is done with it.</param>
internal sealed class ContactArea(ContactDesk desk) : IWebArea
{
    private const int LargestBody = 64 * 1024;

    private static readonly Dictionary<string, string> s_noErrors = [];

    /// <inheritdoc/>
    public IEnumerable<WebLink> Links => [new(ContactPages.Path, "A contact form of CiviCRM")];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading(ContactPages.Path, async (CancellationToken cancellation) =>
            await ShowAsync(await desk.BuildAsync(cancellation).ConfigureAwait(false), s_noErrors, cancellation).ConfigureAwait(false));
        endpoints.MapPost(ContactPages.Path, (Delegate)SubmitAsync);
    }

    private async Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestBody.IsForm(request))
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                $"'{request.ContentType}' is not understood here. Send '{RequestBody.FormType}', in UTF-8.");
        IReadOnlyDictionary<string, string> posted = RequestBody.ReadForm(
            await RequestBody.ReadAsync(request, LargestBody).ConfigureAwait(false));
        ContactForm form = await desk.BuildAsync(cancellation).ConfigureAwait(false);
        IReadOnlyDictionary<string, string> errors = await desk.FillAsync(form, posted, cancellation).ConfigureAwait(false);
        if (errors.Count > 0)
            return await ShowAsync(form, errors, cancellation).ConfigureAwait(false);
        // From here on it is done to its end, whether or not somebody waits for it.
        ContactRecord record = await desk.SaveAsync(form).ConfigureAwait(false);
        Markup thanks = await desk.AlterAsync(
            ContactPages.Thanks(record), "page", "PluginHost/Page/Thanks.tpl", record, CancellationToken.None)
            .ConfigureAwait(false);
        return new HtmlPage("Thank you", thanks);
    }

    private async Task<HtmlPage> ShowAsync(
        ContactForm form, IReadOnlyDictionary<string, string> errors, CancellationToken cancellation) => new(
        "Write to us",
        await desk.AlterAsync(ContactPages.Form(form, errors), "form", "PluginHost/Form/Contact.tpl", form, cancellation)
            .ConfigureAwait(false),
        errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
