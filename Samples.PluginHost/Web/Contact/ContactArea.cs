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
        endpoints.MapMethods(ContactPages.Path, [HttpMethods.Get, HttpMethods.Head], context => Show(desk.Build(), s_noErrors).ExecuteAsync(context));
        endpoints.MapPost(ContactPages.Path, async (HttpContext context) => await (await HandleAsync(context.Request)).ExecuteAsync(context));
    }

    private async Task<IResult> HandleAsync(HttpRequest request)
    {
        if (CrossSite.MayHaveSent(request))
            return TypedResults.Text("The form was sent by a page of another site. Send it from '/contact'.", statusCode: StatusCodes.Status403Forbidden);
        if (!RequestBody.IsForm(request))
            return TypedResults.Text("The body must be 'application/x-www-form-urlencoded', in UTF-8.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBody.ReadAsync(request, LargestBody) is not { } body)
            return TypedResults.Text($"The body is longer than {LargestBody} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge);
        try
        {
            return Submit(RequestBody.ReadForm(body));
        }
        catch (InvalidDataException exception)
        {
            return TypedResults.Text(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private IResult Submit(IReadOnlyDictionary<string, string> posted)
    {
        ContactForm form = desk.Build();
        IReadOnlyDictionary<string, string> errors = desk.Fill(form, posted);
        if (errors.Count > 0)
            return Show(form, errors);
        ContactRecord record = desk.Save(form);
        return Html.Result(Html.Page("Thank you", desk.Alter(ContactPages.Thanks(record), "page", "PluginHost/Page/Thanks.tpl", record)));
    }

    private IResult Show(ContactForm form, IReadOnlyDictionary<string, string> errors) => Html.Result(
        Html.Page("Write to us", desk.Alter(ContactPages.Form(form, errors), "form", "PluginHost/Form/Contact.tpl", form)),
        errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
