using System.Diagnostics;

namespace Dispatching.Messenger.Wire;

/// <summary>Headers beside the stamps, which Messenger hands on to nobody and stumbles over in no place.</summary>
internal static class MessageHeaders
{
    public const string Origin = "X-Origin";
    public const string Id = "X-Message-Id";
    public const string TraceParent = "traceparent";
    public const string TraceState = "tracestate";

    /// <summary>The envelope with the trace that it is a part of, as W3C writes it.</summary>
    public static MessengerEnvelope WithTrace(MessengerEnvelope envelope, Activity? activity)
    {
        if (activity is not { IdFormat: ActivityIdFormat.W3C, Id: { } id })
            return envelope;
        envelope = envelope.WithHeader(TraceParent, id);
        return activity.TraceStateString is { Length: > 0 } state ? envelope.WithHeader(TraceState, state) : envelope;
    }

    /// <summary>The trace that a message is a part of.</summary>
    public static ActivityContext TraceOf(MessengerEnvelope envelope) =>
        envelope.Headers.TryGetValue(TraceParent, out string? parent)
        && ActivityContext.TryParse(parent, envelope.Headers.GetValueOrDefault(TraceState), isRemote: true, out ActivityContext context)
            ? context
            : default;
}
