using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Chat;

/// <summary>Decides whose a thread is: a visitor shows its token.</summary>
/// <param name="store">Knows the tokens.</param>
internal sealed class ChatAccess(ChatStore store)
{
    private const string TokenHeader = "X-Thread-Token";
    private const string TokenCookie = "thread-token";

    /// <summary>The thread of a visitor who may see it.</summary>
    /// <param name="request">The visitor's request.</param>
    /// <param name="id">The thread's number.</param>
    /// <returns>The thread.</returns>
    /// <exception cref="RequestRefusedException">There is none, or it is another visitor's.</exception>
    public ChatThread ThreadOf(HttpRequest request, long id)
    {
        ChatThread thread = store.Find(id);
        string? token = request.Headers[TokenHeader].FirstOrDefault() ?? request.Cookies[TokenCookie];
        return token is not null && store.IsTokenOf(id, token)
            ? thread
            : throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                $"The thread {id} is somebody's who has its token. Send it as '{TokenHeader}', or begin a thread of your own.");
    }

    /// <summary>Gives a visitor's browser the token. It sends it to the thread's addresses alone.</summary>
    /// <param name="context">The request that began the thread.</param>
    /// <param name="id">The thread's number.</param>
    /// <param name="token">The token.</param>
    public static void Remember(HttpContext context, long id, string token) =>
        context.Response.Cookies.Append(TokenCookie, token, Cookie(context, VisitorEndpoints.AddressOf(id)));

    private static CookieOptions Cookie(HttpContext context, string path) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = path };
}
