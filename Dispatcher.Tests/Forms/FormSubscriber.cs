using Dispatching.Contracts;

namespace Tests.Forms;

/// <summary>A subscriber that names one listener.</summary>
public sealed class FormSubscriber(Action<ISubscriptions> subscribe) : IEventSubscriber
{
    public void Subscribe(ISubscriptions events) => subscribe(events);
}
