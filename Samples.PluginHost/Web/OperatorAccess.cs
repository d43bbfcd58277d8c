using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PluginHost.Web.Chat;

namespace PluginHost.Web;

/// <summary>
/// Decides who is an operator: who shows the key, wherever the call is from; while no key is set, who calls from this machine. Who shows
/// wrong keys must pause. Safe for use by several threads at once.
/// </summary>
/// <param name="options">Know the key.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of wrong keys.</param>
internal sealed partial class OperatorAccess(ChatOptions options, TimeProvider time, ILogger<OperatorAccess> logger)
{
    private const string KeyHeader = "X-Operator-Key";
    private const string KeyCookie = "operator";
    private const int WrongKeys = 5;

    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    private readonly CallerLimit _guesses = new(WrongKeys, s_pause, time);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private string _lastWrong = "";

    /// <summary>Whether operators show a key.</summary>
    public bool HasKey => options.OperatorKey is not null;

    /// <summary>Whether a request is an operator's.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOperator(HttpContext context) => Refuse(context) is null;

    /// <summary>Lets operators pass.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="RequestRefusedException">It is no operator's.</exception>
    public void Require(HttpContext context)
    {
        if (Refuse(context) is { } refused)
            throw refused;
    }

    /// <summary>Gives an operator's browser what it shows from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shown">The key that was typed.</param>
    /// <exception cref="RequestRefusedException">It is not the key.</exception>
    public void LogIn(HttpContext context, string? shown)
    {
        if (options.OperatorKey is not { } key)
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "No key is set. Set 'Chat:OperatorKey'.");
        if (Check(context, shown ?? "", key, StatusCodes.Status403Forbidden, "That is not the operators' key.") is { } refused)
            throw refused;
        context.Response.Cookies.Append(KeyCookie, Proof(key), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
        });
    }

    private RequestRefusedException? Refuse(HttpContext context)
    {
        if (options.OperatorKey is not { } key)
            return LocalCaller.Is(context) ? null : new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                "This is for operators, who call from the host's own machine while no key is set. "
                + "Set 'Chat:OperatorKey' to call from elsewhere.");
        const string reason = $"This is for operators. Send their key as '{KeyHeader}'.";
        if (context.Request.Headers[KeyHeader].FirstOrDefault() is { } shown)
            return Check(context, shown, key, StatusCodes.Status401Unauthorized, reason);
        return context.Request.Cookies[KeyCookie] is { } cookie
            ? Check(context, cookie, Proof(key), StatusCodes.Status401Unauthorized, reason)
            : new RequestRefusedException(StatusCodes.Status401Unauthorized, reason);
    }

    private RequestRefusedException? Check(HttpContext context, string shown, string expected, int status, string reason)
    {
        string caller = Caller.Of(context);
        // Before it is looked at, so that nobody learns whether it is right.
        if (_guesses.Pause(caller) is { Ticks: > 0 } pause)
            return TooManyWrong(pause);
        if (CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(expected)))
            return null;
        // What a browser kept of an old key comes with every request, and is one guess.
        string wrong = $"{caller} {Convert.ToHexString(Hash(shown))}";
        if (wrong == Volatile.Read(ref _lastWrong))
            return new RequestRefusedException(status, reason);
        Volatile.Write(ref _lastWrong, wrong);
        if (_guesses.Count(caller) is { Ticks: > 0 } late)
            return TooManyWrong(late);
        LogWrong(logger, caller);
        if (_guesses.Pause(caller) > TimeSpan.Zero)
            LogPaused(logger, caller, WrongKeys, (int)s_pause.TotalSeconds);
        return new RequestRefusedException(status, reason);
    }

    private static RequestRefusedException TooManyWrong(TimeSpan pause) => new(
        StatusCodes.Status429TooManyRequests, "Too many wrong keys were shown from your address. Wait a minute.", retryAfter: pause);

    private static string Proof(string key) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), "operator"u8));

    private byte[] Hash(string shown) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(shown));

    [LoggerMessage(1, LogLevel.Warning, "Somebody at '{Caller}' has shown a wrong operators' key.")]
    private static partial void LogWrong(ILogger logger, string caller);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Whoever calls from '{Caller}' has shown {Count} wrong operators' keys, and is refused for {Seconds} seconds.")]
    private static partial void LogPaused(ILogger logger, string caller, int count, int seconds);
}
