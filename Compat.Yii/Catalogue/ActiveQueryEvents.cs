namespace Compat.Yii.Catalogue;

/// <summary>The events of a query of records: <c>yii\db\ActiveQuery</c>.</summary>
public static class ActiveQueryEvents
{
    /// <summary>When the query is made. Carries an <see cref="Event"/>.</summary>
    public const string Init = "init";
}
