namespace Dispatching.Contracts;

/// <summary>
/// An event whose listeners can keep it from the listeners behind them. The dispatcher asks it before every listener, the first included.
/// </summary>
/// <remarks>Derive from <see cref="StoppableEvent"/> unless the class has a base already: the dispatcher is faster with it.</remarks>
public interface IStoppableEvent
{
    /// <summary>Whether no further listener shall be called.</summary>
    bool IsPropagationStopped { get; }
}
