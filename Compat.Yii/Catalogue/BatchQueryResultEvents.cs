namespace Compat.Yii.Catalogue;

/// <summary>The events of a query that is read in batches: <c>yii\db\BatchQueryResult</c>.</summary>
public static class BatchQueryResultEvents
{
    /// <summary>When the batches are begun anew. Carries an <see cref="Event"/>.</summary>
    public const string Reset = "reset";

    /// <summary>When the last batch was read. Carries an <see cref="Event"/>.</summary>
    public const string Finish = "finish";
}
