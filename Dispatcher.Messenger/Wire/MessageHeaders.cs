using System.Diagnostics;

namespace Dispatching.Messenger.Wire;

/// <summary>Headers beside the stamps, which Messenger hands on to nobody and stumbles over in no place.</summary>
internal static class MessageHeaders
{
    public const string Origin = "X-Origin";
    public const string Id = "X-Message-Id";
    public const string TraceParent = "traceparent";
    public const string TraceState = "tracestate";

    /// <summary>The trace that a message is a part of.</summary>
    public static ActivityContext TraceOf(MessengerEnvelope envelope) =>
        envelope.Headers.TryGetValue(TraceParent, out string? parent)
        && ActivityContext.TryParse(parent, envelope.Headers.GetValueOrDefault(TraceState), isRemote: true, out ActivityContext context)
            ? context
            : default;
}
