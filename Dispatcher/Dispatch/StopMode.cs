namespace Dispatching.Dispatch;

/// <summary>How the events of a type say that they were stopped.</summary>
internal enum StopMode
{
    /// <summary>They cannot be stopped.</summary>
    Never,

    /// <summary>By the field of <see cref="Contracts.StoppableEvent"/>, which costs less than asking the interface.</summary>
    Field,

    /// <summary>By <see cref="Contracts.IStoppableEvent"/>.</summary>
    Interface,
}
