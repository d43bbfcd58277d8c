namespace Dispatching.PhpWorker;

/// <summary>The event system that a listener of PHP listens in.</summary>
public enum PhpSystem
{
    /// <summary>Symfony's: the listener listens in an <see cref="EventDispatcher"/>, by the event's name.</summary>
    Symfony,

    /// <summary>Mibew's.</summary>
    Mibew,

    /// <summary>CiviCRM's.</summary>
    Civi,

    /// <summary>Yii's.</summary>
    Yii,

    /// <summary>Comodojo's.</summary>
    Comodojo,

    /// <summary>Moss's.</summary>
    Moss,
}
