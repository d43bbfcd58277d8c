namespace Compat.Civi;

/// <summary>What a service of the container listens to.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Map">Events and methods.</param>
/// <param name="FilePath">Where that was said.</param>
/// <param name="LineNumber">Where that was said.</param>
internal sealed record ServiceListeners(string Service, ListenerMap Map, string? FilePath, int LineNumber)
{
    public void AddTo(CiviEventDispatcher dispatcher) => dispatcher.AddSubscriberServiceMap(Service, Map, FilePath, LineNumber);
}
