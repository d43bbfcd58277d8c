using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>
/// The handlers of a class, level by level. The event is made ready for the first handler of the object, and again for the first of
/// the class.
/// </summary>
/// <param name="registry">The handlers of classes.</param>
/// <param name="class">The class.</param>
/// <param name="sender">The object that triggers, if there is one.</param>
/// <param name="plan">The handlers of the class at the beginning; <see langword="null"/> where no class has any.</param>
internal struct ClassPhase(EventRegistry registry, Type @class, object? sender, ClassPlan? plan) : IClassPhase
{
    private ClassPlan? _plan = plan;
    private int _level;
    private Place _place;

    private enum Place
    {
        /// <summary>No handler was called.</summary>
        Beginning,

        /// <summary>Handlers of the object are called.</summary>
        Object,

        /// <summary>Handlers of the object were called, none of the class.</summary>
        BeforeClass,

        /// <summary>Handlers of the class are called.</summary>
        Class,
    }

    public readonly bool HasBegun => _place != Place.Beginning;

    public readonly bool IsFirst => _place is Place.Beginning or Place.BeforeClass;

    public Event Begin(string eventName, Event? @event)
    {
        @event ??= new Event();
        @event.SendFrom(sender, @class);
        @event.Begin(eventName);
        _place = _level == 0 ? Place.Object : Place.Class;
        return @event;
    }

    public ListenerSnapshot<Handler>? Next(string eventName)
    {
        if (_level == 0)
        {
            // Only now: handlers of the object may have changed who listens to its class.
            if (_plan is not { IsCurrent: true })
                _plan = registry.Find(@class, eventName);
            if (_place == Place.Object)
                _place = Place.BeforeClass;
        }

        return _plan?.At(_level++, eventName);
    }
}
