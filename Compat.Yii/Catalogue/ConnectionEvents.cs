namespace Compat.Yii.Catalogue;

/// <summary>The events of a connection to a database: <c>yii\db\Connection</c>.</summary>
public static class ConnectionEvents
{
    /// <summary>When it was opened. Carries an <see cref="Event"/>.</summary>
    public const string AfterOpen = "afterOpen";

    /// <summary>Before an outermost transaction is begun. Carries an <see cref="Event"/>.</summary>
    public const string BeginTransaction = "beginTransaction";

    /// <summary>When an outermost transaction was committed. Carries an <see cref="Event"/>.</summary>
    public const string CommitTransaction = "commitTransaction";

    /// <summary>When an outermost transaction was rolled back. Carries an <see cref="Event"/>.</summary>
    public const string RollbackTransaction = "rollbackTransaction";
}
