using Dispatching.Contracts;

namespace Benchmarks;

/// <summary>A service that a container makes, with eight methods that listen: each method of a service listens once.</summary>
public sealed class EightListeners
{
    private static readonly Action<ISubscriptions<EightListeners>>[] s_methods =
    [
        events => events.On<Placed>(service => service.First), events => events.On<Placed>(service => service.Second),
        events => events.On<Placed>(service => service.Third), events => events.On<Placed>(service => service.Fourth),
        events => events.On<Placed>(service => service.Fifth), events => events.On<Placed>(service => service.Sixth),
        events => events.On<Placed>(service => service.Seventh), events => events.On<Placed>(service => service.Eighth),
    ];

    private int _calls;

    /// <summary>Names so many of the methods.</summary>
    public static Action<ISubscriptions<EightListeners>> Of(int count) => events =>
    {
        foreach (Action<ISubscriptions<EightListeners>> method in s_methods.AsSpan(0, count))
            method(events);
    };

    public void First(Placed placed) => _calls++;

    public void Second(Placed placed) => _calls++;

    public void Third(Placed placed) => _calls++;

    public void Fourth(Placed placed) => _calls++;

    public void Fifth(Placed placed) => _calls++;

    public void Sixth(Placed placed) => _calls++;

    public void Seventh(Placed placed) => _calls++;

    public void Eighth(Placed placed) => _calls++;
}
