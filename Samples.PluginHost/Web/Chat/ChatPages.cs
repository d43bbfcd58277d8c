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
        <form method="post" action="{VisitorEndpoints.Root}">
        <label>Your name <input name="name" autocomplete="name"></label>
        <label>Your message <textarea name="message" rows="4" required></textarea></label>
        <button>Begin</button>
        </form>
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
            <form method="post" action="{address}/messages">
            <label>Your message <textarea name="message" rows="3" required autofocus></textarea></label>
            <button>Send</button>
            </form>
            <form method="post" action="{address}/close"><button>Close the chat</button></form>
            """);
        var body = new Markup($"""
            <p><span id="status">{read.Thread.State.ToString()}</span> <a href="{address}">Show what is new</a></p>
            <ol id="messages" class="messages" data-address="{address}/messages" data-last="{read.LastId}">{items}</ol>
            {forms}
            """);
        return new HtmlPage($"Chat with {read.Thread.Visitor}", body, script: ScriptAddress);
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

    private static Markup PageLink(int page, string title) =>
        new($"""<a href="{OperatorEndpoints.Root}?page={page}">{title}</a>""");

    private static Markup Message(IDictionary<string, object?> message)
    {
        string time = message.TryGetValue("created", out object? created) && created is long seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("HH:mm", CultureInfo.InvariantCulture)
            : "";
        return new Markup(
            $"""<li class="kind-{Text(message, "kind")}"><b>{Text(message, "name")}</b><time>{time}</time><br>"""
            + $"""{Text(message, "message")}</li>""");
    }

    private static string Text(IDictionary<string, object?> map, string name) =>
        map.TryGetValue(name, out object? value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";
}
