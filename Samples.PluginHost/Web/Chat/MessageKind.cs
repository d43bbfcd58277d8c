namespace PluginHost.Web.Chat;

/// <summary>Whose a message is, and who sees it. The numbers are Mibew's.</summary>
public enum MessageKind
{
    /// <summary>The visitor's.</summary>
    Visitor = 1,

    /// <summary>An operator's.</summary>
    Operator = 2,

    /// <summary>One that visitors do not see.</summary>
    ForOperator = 3,

    /// <summary>The chat's own.</summary>
    Information = 4,

    /// <summary>On a lost connection.</summary>
    Connection = 5,

    /// <summary>On what somebody did.</summary>
    Event = 6,

    /// <summary>A plugin's.</summary>
    Plugin = 7,
}
