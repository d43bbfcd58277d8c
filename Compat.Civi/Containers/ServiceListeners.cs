namespace Compat.Civi;

/// <summary>What a service of the container listens to.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Map">Events and methods.</param>
internal sealed record ServiceListeners(string Service, ListenerMap Map);
