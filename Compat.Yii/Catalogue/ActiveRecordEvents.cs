namespace Compat.Yii.Catalogue;

/// <summary>The events of a record: <c>yii\db\BaseActiveRecord</c>.</summary>
public static class ActiveRecordEvents
{
    /// <summary>When the record is made. Carries an <see cref="Event"/>.</summary>
    public const string Init = "init";

    /// <summary>When it was filled from a query. Carries an <see cref="Event"/>.</summary>
    public const string AfterFind = "afterFind";

    /// <summary>
    /// Before it is inserted, after it was validated. Carries a <see cref="ModelEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeInsert = "beforeInsert";

    /// <summary>When it was inserted. Carries an <see cref="AfterSaveEvent"/>.</summary>
    public const string AfterInsert = "afterInsert";

    /// <summary>
    /// Before it is updated, also where nothing was changed. Carries a <see cref="ModelEvent"/>. It can be vetoed: <c>IsValid</c>.
    /// </summary>
    public const string BeforeUpdate = "beforeUpdate";

    /// <summary>When it was updated. Carries an <see cref="AfterSaveEvent"/>.</summary>
    public const string AfterUpdate = "afterUpdate";

    /// <summary>Before it is deleted. Carries a <see cref="ModelEvent"/>. It can be vetoed: <c>IsValid</c>.</summary>
    public const string BeforeDelete = "beforeDelete";

    /// <summary>When it was deleted. Carries an <see cref="Event"/>.</summary>
    public const string AfterDelete = "afterDelete";

    /// <summary>When it was read again. Carries an <see cref="Event"/>.</summary>
    public const string AfterRefresh = "afterRefresh";

    /// <inheritdoc cref="ModelEvents.BeforeValidate"/>
    public const string BeforeValidate = ModelEvents.BeforeValidate;

    /// <inheritdoc cref="ModelEvents.AfterValidate"/>
    public const string AfterValidate = ModelEvents.AfterValidate;
}
