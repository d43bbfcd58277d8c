using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Chat;

/// <summary>
/// Decides who may do what. A visitor shows the thread's token; an operator shows the key, or calls from this machine where there is no
/// key.
/// </summary>
/// <param name="store">Knows the tokens.</param>
/// <param name="options">Know the key.</param>
internal sealed class ChatAccess(ChatStore store, ChatOptions options)
{
    private const string TokenHeader = "X-Thread-Token";
    private const string TokenCookie = "thread-token";
    private const string KeyHeader = "X-Operator-Key";
    private const string KeyCookie = "operator";

    /// <summary>Whether operators show a key.</summary>
    public bool HasKey => options.OperatorKey is not null;

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

    /// <summary>Lets operators pass.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="RequestRefusedException">It is no operator's.</exception>
    public void RequireOperator(HttpRequest request)
    {
        if (options.OperatorKey is { } key)
        {
            string? shown = request.Headers[KeyHeader].FirstOrDefault();
            bool isShown = shown is not null ? AreEqual(shown, key) : AreEqual(request.Cookies[KeyCookie] ?? "", Proof(key));
            if (!isShown)
                throw new RequestRefusedException(
                    StatusCodes.Status401Unauthorized, $"This is for operators. Send their key as '{KeyHeader}'.");
        }
        else if (!LocalCaller.Is(request.HttpContext))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                "This is for operators, who call from the host's own machine while no key is set. "
                + "Set 'Chat:OperatorKey' to call from elsewhere.");
        }
    }

    /// <summary>Gives an operator's browser what it shows from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shown">The key that was typed.</param>
    /// <exception cref="RequestRefusedException">It is not the key.</exception>
    public void LogIn(HttpContext context, string? shown)
    {
        if (options.OperatorKey is not { } key || !AreEqual(shown ?? "", key))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "That is not the operators' key.");
        context.Response.Cookies.Append(KeyCookie, Proof(key), Cookie(context, OperatorEndpoints.Root));
    }

    private static CookieOptions Cookie(HttpContext context, string path) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = path };

    private static string Proof(string key) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), "operator"u8));

    private static bool AreEqual(string shown, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
