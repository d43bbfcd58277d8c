using System.Globalization;
using Compat.Mibew;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Chat;

/// <summary>What operators call: each by a form of a page, or with JSON.</summary>
/// <param name="room">The chat.</param>
/// <param name="store">Knows the threads.</param>
/// <param name="access">Knows who is an operator.</param>
/// <param name="dispatcher">Gets calls of functions.</param>
/// <param name="options">What the chat takes at most.</param>
/// <param name="time">The clock.</param>
internal sealed class OperatorEndpoints(
    ChatRoom room, ChatStore store, OperatorAccess access, EventDispatcher dispatcher, ChatOptions options, TimeProvider time)
{
    /// <summary>Where operators are.</summary>
    public const string Root = "/chat/operator";

    private const string OperatorName = "Operator";

    private readonly FunctionCalls _functions = new FunctionCalls(dispatcher, Events.UsersFunctionCall) { FiresForKnown = true }
        .Add("updateThreads", arguments => room.Threads(Page(arguments)).ToMap())
        .Add("currentTime", _ => Result("time", time.GetUtcNow().ToUnixTimeSeconds()));

    /// <summary>Where an operator sees a thread.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>The address.</returns>
    public static string AddressOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/threads/{id}");

    /// <summary>Adds the endpoints.</summary>
    /// <param name="endpoints">Where to.</param>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost($"{Root}/key", async (HttpContext context) =>
        {
            Submission sent = await Submission.ReadAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
            access.LogIn(context, sent.Text("key"));
            return VisitorEndpoints.Answer(sent, Root, Results.NoContent);
        });
        endpoints.MapReading(Root, (HttpContext context) => FrontDoor(context));

        RouteGroupBuilder own = endpoints.MapGroup(Root).AddEndpointFilter((context, next) =>
        {
            access.Require(context.HttpContext);
            return next(context);
        });
        own.MapReading("/threads", (HttpRequest request) => new JsonAnswer(room.Threads(Page(request)).ToMap()));
        own.MapPost("/update", (Delegate)UpdateAsync);
        own.MapReading(
            "/threads/{id:long}",
            (long id) => ChatPages.Thread(room.Read(store.Find(id), after: null, isVisitor: false), AddressOf(id)));
        own.MapReading("/threads/{id:long}/messages", (HttpContext context, long id) =>
            new JsonAnswer(room.Read(store.Find(id), VisitorEndpoints.After(context.Request), isVisitor: false).ToMap()));
        own.MapPost("/threads/{id:long}/messages", async (HttpContext context, long id) =>
        {
            Submission sent = await Submission.ReadToShowAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
            return await VisitorEndpoints.AskAgainAsync(context, sent, AddressOf(id), async () =>
            {
                ChatMessage kept = await room.PostAsync(
                    store.Find(id), MessageKind.Operator, OperatorName, sent.Text("message"), context.RequestAborted)
                    .ConfigureAwait(false);
                return VisitorEndpoints.Answer(sent, AddressOf(id), () => new JsonAnswer(kept.ToMap(), StatusCodes.Status201Created));
            }).ConfigureAwait(false);
        });
        own.MapPost("/threads/{id:long}/close", async (HttpContext context, long id) =>
        {
            Submission sent = await Submission.ReadAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
            await room.CloseAsync(store.Find(id), "The operator has closed the thread.", context.RequestAborted).ConfigureAwait(false);
            return VisitorEndpoints.Answer(sent, Root, Results.NoContent);
        });
    }

    private HtmlPage FrontDoor(HttpContext context)
    {
        try
        {
            access.Require(context);
        }
        catch (RequestRefusedException refused) when (access.HasKey && refused.Status == StatusCodes.Status401Unauthorized)
        {
            return ChatPages.KeyForm(refused.Status);
        }

        return ChatPages.Threads(room.Threads(Page(context.Request)));
    }

    private static int Page(HttpRequest request) =>
        request.Query["page"].FirstOrDefault() is not { } page ? 1
        : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
        : throw NoPage(page);

    private static int Page(IDictionary<string, object?> arguments) =>
        !arguments.TryGetValue("page", out object? page) ? 1
        : page is long and > 0 and <= int.MaxValue ? (int)(long)page
        : throw NoPage(Convert.ToString(page, CultureInfo.InvariantCulture));

    private static RequestRefusedException NoPage(string? page) => new(
        StatusCodes.Status400BadRequest, $"'{page}' is no page's number. Send 'page' as a number from 1, or leave it out.");

    /// <summary>
    /// Calls functions of the host and of plugins: <c>{"functions": [{"function": "updateThreads", "arguments": {}}]}</c>.
    /// </summary>
    private async Task<IResult> UpdateAsync(HttpContext context)
    {
        Submission sent = await Submission.ReadAsync(context.Request, options.BodyBytes).ConfigureAwait(false);
        if (sent.Value("functions") is not IReadOnlyList<object?> { Count: > 0 } functions || functions.Count > options.CallsAtOnce)
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest,
                $"'functions' is no list of 1 to {options.CallsAtOnce} calls. Send each as an object with 'function' and 'arguments'.");
        try
        {
            return new JsonAnswer(Result(
                "results",
                await _functions.CallAllAsync([.. functions.Select(Call)], context.Request, context.RequestAborted).ConfigureAwait(false)));
        }
        catch (FunctionCallException exception)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, exception.Message, exception);
        }
    }

    private static KeyValuePair<string, IDictionary<string, object?>> Call(object? given)
    {
        if (given is not OrderedDictionary<string, object?> call || call.GetValueOrDefault("function") is not string name)
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, "A call has no 'function'. Send its name.");
        return call.GetValueOrDefault("arguments") switch
        {
            null => new(name, new OrderedDictionary<string, object?>(StringComparer.Ordinal)),
            IDictionary<string, object?> arguments => new(name, arguments),
            _ => throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, $"The 'arguments' of '{name}' are no object. Send one."),
        };
    }

    private static OrderedDictionary<string, object?> Result(string name, object? value) =>
        new OrderedDictionary<string, object?>(StringComparer.Ordinal) { [name] = value };
}
