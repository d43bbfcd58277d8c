using System.Globalization;

namespace PluginHost.Web.Chat;

/// <summary>The chat's pages. They work without their script, which shows new messages as they come.</summary>
internal static class ChatPages
{
    /// <summary>Where the script is.</summary>
    public const string ScriptAddress = "/chat/chat.js";

    /// <summary>Where a visitor begins.</summary>
    /// <returns>The page.</returns>
    public static HtmlPage Start() => new("Chat", new Markup($"""
        {StartForm("", "", default)}
        <p><a href="{OperatorEndpoints.Root}">For operators</a></p>
        """));

    /// <summary>A thread, for its visitor or an operator.</summary>
    /// <param name="read">Its last messages.</param>
    /// <param name="address">Where it is for who sees it.</param>
    /// <returns>The page.</returns>
    public static HtmlPage Thread(MessagesRead read, string address)
    {
        Markup items = Markup.Join(read.Messages.Select(Message));
        Markup forms = read.Thread.State == ThreadState.Closed ? default : new Markup($"""
            {MessageForm($"{address}/messages", "", default)}
            <form method="post" action="{address}/close"><button>Close the chat</button></form>
            """);
        var body = new Markup($"""
            <p><span id="status">{read.Thread.State.ToString()}</span> <a href="{address}">Show what is new</a></p>
            <ol id="messages" class="messages" data-address="{address}/messages" data-last="{read.LastId}">{items}</ol>
            {forms}
            """);
        return new HtmlPage($"Chat with {read.Thread.Visitor}", body, script: ScriptAddress);
    }

    /// <summary>What was written and is refused, to be changed and sent again: it is not lost.</summary>
    /// <param name="sent">What was written.</param>
    /// <param name="action">Where it was sent.</param>
    /// <param name="back">Where the thread is; <see langword="null"/> where there is none yet.</param>
    /// <param name="refused">Why.</param>
    /// <returns>The page.</returns>
    public static HtmlPage Again(Submission sent, string action, string? back, RequestRefusedException refused)
    {
        string message = sent.Text("message") ?? "";
        var error = new Markup($"""<p class="error" role="alert" id="error">Not sent. {refused.Message}</p>""");
        Markup body = back is null
            ? StartForm(sent.Text("name") ?? "", message, error)
            : new Markup($"""{MessageForm(action, message, error)}<p><a href="{back}">Back to the chat</a></p>""");
        return new HtmlPage("Not sent", body, refused.Status);
    }

    /// <summary>The threads, for operators.</summary>
    /// <param name="listing">A page of them, as plugins left it.</param>
    /// <returns>The page.</returns>
    public static HtmlPage Threads(ThreadListing listing)
    {
        Markup rows = Markup.Join(listing.Threads.OfType<IDictionary<string, object?>>().Select(thread => new Markup(
            $"""<tr><td><a href="{OperatorEndpoints.Root}/threads/{Text(thread, "id")}">{Text(thread, "userName")}</a></td>"""
            + $"""<td>{Text(thread, "state")}</td><td>{Text(thread, "messages")}</td></tr>""")));
        Markup newer = listing.Page > 1 ? PageLink(listing.Page - 1, "Newer") : default;
        Markup older = listing.Page < listing.Pages ? PageLink(listing.Page + 1, "Older") : default;
        return new HtmlPage("Threads", new Markup($"""
            <table><thead><tr><th>Visitor</th><th>State</th><th>Messages</th></tr></thead><tbody>{rows}</tbody></table>
            <nav aria-label="Pages">{newer}<span>Page {listing.Page} of {listing.Pages}</span> {older}</nav>
            <p><a href="{OperatorEndpoints.Root}">Show what is new</a></p>
            """));
    }

    /// <summary>Where an operator shows the key.</summary>
    /// <param name="status">The answer's status.</param>
    /// <returns>The page.</returns>
    public static HtmlPage KeyForm(int status) => new("For operators", new Markup($"""
        <form method="post" action="{OperatorEndpoints.Root}/key">
        <label>The operators' key <input name="key" type="password" required></label>
        <button>Enter</button>
        </form>
        """), status);

    private static Markup StartForm(string name, string message, Markup error) => new($"""
        {error}<form method="post" action="{VisitorEndpoints.Root}">
        <label>Your name <input name="name" autocomplete="name" value="{name}"></label>
        <label>Your message <textarea name="message" rows="4" required>
        """ + $"\n{message}</textarea></label>\n<button>Begin</button>\n</form>");

    private static Markup MessageForm(string action, string message, Markup error) => new(
        $"""{error}<form method="post" action="{action}"><label>Your message <textarea name="message" rows="3" required autofocus>"""
        + $"\n{message}</textarea></label>\n<button>Send</button>\n</form>");

    private static Markup PageLink(int page, string title) =>
        new($"""<a href="{OperatorEndpoints.Root}?page={page}">{title}</a>""");

    private static Markup Message(IDictionary<string, object?> message)
    {
        // The script shows it in the reader's own time.
        Markup time = message.TryGetValue("created", out object? created) && created is long seconds
            ? Time(DateTimeOffset.FromUnixTimeSeconds(seconds))
            : default;
        return new Markup(
            $"""<li class="kind-{Text(message, "kind")}"><b>{Text(message, "name")}</b>{time}<br>"""
            + $"""{Text(message, "message")}</li>""");
    }

    private static Markup Time(DateTimeOffset time) => new(
        $"""<time datetime="{time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}">"""
        + $"""{time.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC</time>""");

    private static string Text(IDictionary<string, object?> map, string name) =>
        map.TryGetValue(name, out object? value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";
}
