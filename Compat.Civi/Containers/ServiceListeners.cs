namespace Compat.Civi;

/// <summary>What a service of a container listens to: containers give them to <see cref="CiviApplication"/>.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Map">The events, and the methods that listen to them.</param>
/// <param name="FilePath">The source file that says so, or <see langword="null"/>.</param>
/// <param name="LineNumber">The line in that file, counted from 1; 0 where it is not known.</param>
public sealed record ServiceListeners(string Service, ListenerMap Map, string? FilePath, int LineNumber)
{
    internal void AddTo(CiviEventDispatcher dispatcher) => dispatcher.AddSubscriberServiceMap(Service, Map, FilePath, LineNumber);
}
