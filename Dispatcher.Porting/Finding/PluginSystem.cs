namespace Dispatching.Porting;

/// <summary>The PHP systems whose plugins are ported.</summary>
public enum PluginSystem
{
    /// <summary>No system was recognised: what the plugin declares is ported, and no registration is looked for.</summary>
    None,

    /// <summary>Mibew Messenger.</summary>
    Mibew,

    /// <summary>CiviCRM.</summary>
    Civi,

    /// <summary>Symfony, and Doctrine's events.</summary>
    Symfony,

    /// <summary>Yii 2.</summary>
    Yii,

    /// <summary>Comodojo.</summary>
    Comodojo,

    /// <summary>Moss.</summary>
    Moss,
}
