using Compat.Comodojo;
using Compat.Php;

namespace Dispatching.Porting.Verifying;

/// <summary>Makes what Comodojo's events carry of a given event, and reads it again.</summary>
internal static class GivenResult
{
    public static object Make(GivenEvent given)
    {
        string content = given.Arguments["content"] as string ?? "";
        int? code = given.Arguments["statusCode"] is long number ? (int)number : null;
        if (given.Name.StartsWith("dispatcher.request", StringComparison.Ordinal))
            return new ObjectRequest(given.Arguments["service"] as string ?? "", given.Arguments["method"] as string ?? "GET");
        if (given.Name.StartsWith("dispatcher.error", StringComparison.Ordinal))
            return new ObjectError().SetStatusCode(code ?? 500).SetContent(content);
        return new ObjectSuccess().SetStatusCode(code ?? 200).SetContent(content);
    }

    public static PhpArray Read(object? payload) => payload switch
    {
        IObjectResult result => new PhpArray
        {
            ["class"] = result.GetType().Name,
            ["statusCode"] = (long)result.StatusCode,
            ["content"] = result.Content,
            ["contentType"] = result.ContentType,
            ["headers"] = PhpArray.FromPairs(result.Headers.Select(one => KeyValuePair.Create(one.Key, (object?)one.Value))),
        },
        ObjectRequest request => new PhpArray
        {
            ["service"] = request.Service,
            ["method"] = request.Method,
            ["attributes"] = PhpArray.FromPairs(request.Attributes.Select(one => KeyValuePair.Create(one.Key, (object?)one.Value))),
        },
        _ => new PhpArray { ["returned"] = payload },
    };
}
