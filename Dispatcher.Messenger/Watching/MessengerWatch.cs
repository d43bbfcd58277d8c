using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dispatching.Messenger.Wire;

namespace Dispatching.Messenger.Watching;

/// <summary>The activities and measurements of messages. Both are named <c>Dispatcher.Messenger</c>.</summary>
internal static class MessengerWatch
{
    public const string Name = "Dispatcher.Messenger";

    private const string TransportTag = "messaging.destination.name";
    private const string TypeTag = "dispatcher.event";
    private const string ErrorTag = "error.type";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_sent =
        s_meter.CreateCounter<long>("dispatcher.messenger.sent", "{message}", "Messages that were sent, or could not be.");
    private static readonly Counter<long> s_handled = s_meter.CreateCounter<long>(
        "dispatcher.messenger.handled", "{message}", "Messages that have ended: handled, retried, failed or undecodable.");
    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>("dispatcher.messenger.duration", "s", "How long messages were handled.");
    private static readonly UpDownCounter<long> s_underWay =
        s_meter.CreateUpDownCounter<long>("dispatcher.messenger.under_way", "{message}", "Messages that are being handled.");

    public static Activity? StartSending(string to, Type type) =>
        s_activities.HasListeners()
            ? s_activities.StartActivity($"send {to}", ActivityKind.Producer)?.SetTag(TransportTag, to).SetTag(TypeTag, type.FullName)
            : null;

    public static Activity? StartHandling(string from, ReceivedMessage received) =>
        s_activities.HasListeners()
            ? s_activities.StartActivity($"process {from}", ActivityKind.Consumer, MessageHeaders.TraceOf(received.Envelope))
                ?.SetTag(TransportTag, from).SetTag(TypeTag, received.Envelope.Type).SetTag("messaging.message.id", received.Id)
            : null;

    public static void Sent(string to, Type type, Exception? failure)
    {
        if (!s_sent.Enabled)
            return;
        var tags = new TagList { { TransportTag, to }, { TypeTag, type.FullName } };
        if (failure is not null)
            tags.Add(ErrorTag, failure.GetType().FullName);
        s_sent.Add(1, tags);
    }

    /// <summary>An exception filter: notes why something could not be sent, and never catches.</summary>
    public static bool Fail(Activity? activity, Exception failure, string to, Type type)
    {
        Fail(activity, failure);
        Sent(to, type, failure);
        return false;
    }

    public static void Fail(Activity? activity, Exception failure) =>
        activity?.SetStatus(ActivityStatusCode.Error, failure.Message).SetTag(ErrorTag, failure.GetType().FullName).AddException(failure);

    public static void Begin(string from) => s_underWay.Add(1, new KeyValuePair<string, object?>(TransportTag, from));

    /// <param name="from">The transport.</param>
    /// <param name="type">The type, if it is one that is known: names from outside are endless.</param>
    /// <param name="outcome">What has become of it.</param>
    /// <param name="duration">How long it took.</param>
    public static void End(string from, string? type, string outcome, TimeSpan duration)
    {
        s_underWay.Add(-1, new KeyValuePair<string, object?>(TransportTag, from));
        if (!s_handled.Enabled && !s_duration.Enabled)
            return;
        var tags = new TagList { { TransportTag, from }, { "dispatcher.messenger.outcome", outcome } };
        if (type is not null)
            tags.Add(TypeTag, type);
        s_handled.Add(1, tags);
        s_duration.Record(duration.TotalSeconds, tags);
    }
}
