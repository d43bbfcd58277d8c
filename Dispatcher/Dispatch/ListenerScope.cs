namespace Dispatching.Dispatch;

/// <summary>Where a dispatcher finds listeners that are made once a scope. The container's folder knows how.</summary>
internal abstract class ListenerScope;
