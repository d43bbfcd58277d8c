using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Chat;

/// <summary>What visitors call: each by a form of a page, or with JSON.</summary>
/// <param name="room">The chat.</param>
/// <param name="access">Knows whose a thread is.</param>
/// <param name="options">What the chat takes at most.</param>
/// <param name="time">The clock.</param>
internal sealed class VisitorEndpoints(ChatRoom room, ChatAccess access, ChatOptions options, TimeProvider time)
{
    /// <summary>Where threads are, and are begun.</summary>
    public const string Root = "/chat/threads";

    private readonly CallerLimit _threads = new(options.ThreadsPerCaller, TimeSpan.FromHours(1), time);
    private readonly CallerLimit _messages = new(options.MessagesPerCaller, TimeSpan.FromMinutes(1), time);

    /// <summary>Where a visitor's thread is.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>The address.</returns>
    public static string AddressOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <summary>Adds the endpoints.</summary>
    /// <param name="endpoints">Where to.</param>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading("/chat", ChatPages.Start);
        endpoints.MapPost(Root, (Delegate)OpenAsync);
        endpoints.MapReading($"{Root}/{{id:long}}", (HttpContext context, long id) =>
            ChatPages.Thread(room.Read(access.ThreadOf(context.Request, id), after: null, isVisitor: true), AddressOf(id)));
        endpoints.MapReading($"{Root}/{{id:long}}/messages", (HttpContext context, long id) =>
            new JsonAnswer(room.Read(access.ThreadOf(context.Request, id), After(context.Request), isVisitor: true).ToMap()));
        endpoints.MapPost($"{Root}/{{id:long}}/messages", async (HttpContext context, long id) =>
        {
            ChatThread thread = access.ThreadOf(context.Request, id);
            Submission sent = await Submission.ReadToShowAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
            return await AskAgainAsync(context, sent, AddressOf(id), async () =>
            {
                Refuse(_messages.Count(Caller.Of(context)), $"{options.MessagesPerCaller} messages a minute are taken from your address.");
                ChatMessage kept = await room.PostAsync(
                    thread, MessageKind.Visitor, thread.Visitor, sent.Text("message"), context.RequestAborted)
                    .ConfigureAwait(false);
                return Answer(sent, AddressOf(id), () => new JsonAnswer(kept.ToMap(), StatusCodes.Status201Created));
            }).ConfigureAwait(false);
        });
        endpoints.MapPost($"{Root}/{{id:long}}/close", async (HttpContext context, long id) =>
        {
            ChatThread thread = access.ThreadOf(context.Request, id);
            Submission sent = await Submission.ReadAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
            await room.CloseAsync(thread, $"{thread.Visitor} has left.", context.RequestAborted).ConfigureAwait(false);
            return Answer(sent, AddressOf(id), Results.NoContent);
        });
    }

    /// <summary>Where reading begins.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The last message that is known.</returns>
    /// <exception cref="RequestRefusedException">It is no number.</exception>
    public static long After(HttpRequest request)
    {
        string after = request.Query["after"].FirstOrDefault() ?? "0";
        return long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, $"'{after}' is no message's number. Send 'after' as a number, or leave it out.");
    }

    /// <summary>Answers a form with the page to show next, JSON otherwise.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="otherwise">The answer to JSON.</param>
    /// <returns>The answer.</returns>
    public static IResult Answer(Submission sent, string page, Func<IResult> otherwise) => sent.IsForm ? new SeeOther(page) : otherwise();

    /// <summary>Where a form's message is refused, answers with the form anew, so that the message is not lost.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="back">Where the thread is; <see langword="null"/> where there is none yet.</param>
    /// <param name="post">Posts the message.</param>
    /// <returns>The answer.</returns>
    public static async Task<IResult> AskAgainAsync(HttpContext context, Submission sent, string? back, Func<Task<IResult>> post)
    {
        try
        {
            return sent.Refusal is null ? await post().ConfigureAwait(false) : throw sent.Refusal;
        }
        catch (RequestRefusedException refused) when (sent.IsForm && sent.Text("message") is { Length: > 0 })
        {
            refused.SayWhen(context.Response);
            return ChatPages.Again(sent, context.Request.Path, back, refused);
        }
    }

    private static void Refuse(TimeSpan pause, string reason)
    {
        if (pause > TimeSpan.Zero)
            throw new RequestRefusedException(
                StatusCodes.Status429TooManyRequests, $"No more than {reason} Try again later.", retryAfter: pause);
    }

    private async Task<IResult> OpenAsync(HttpContext context)
    {
        Submission sent = await Submission.ReadToShowAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
        return await AskAgainAsync(context, sent, back: null, async () =>
        {
            Refuse(_threads.Count(Caller.Of(context)), $"{options.ThreadsPerCaller} threads an hour are begun from your address.");
            (ChatThread thread, string token) =
                await room.OpenAsync(sent.Text("name"), sent.Text("message"), context.RequestAborted).ConfigureAwait(false);
            ChatAccess.Remember(context, thread.Id, token);
            return Answer(sent, AddressOf(thread.Id), () => new JsonAnswer(
                new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["id"] = thread.Id, ["token"] = token },
                StatusCodes.Status201Created));
        }).ConfigureAwait(false);
    }
}
