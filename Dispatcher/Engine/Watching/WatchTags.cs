namespace Dispatching.Engine.Watching;

/// <summary>The names of the tags on activities and measurements.</summary>
internal static class WatchTags
{
    public const string Event = "dispatcher.event";
    public const string System = "dispatcher.system";
    public const string Dispatcher = "dispatcher.name";
    public const string Cancelled = "dispatcher.cancelled";
    public const string Stopped = "dispatcher.stopped";
    public const string Listener = "dispatcher.listener";
    public const string Priority = "dispatcher.priority";
    public const string ErrorType = "error.type";
}
