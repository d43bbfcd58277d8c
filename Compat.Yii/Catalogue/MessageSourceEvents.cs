namespace Compat.Yii.Catalogue;

/// <summary>The events of a source of translations: <c>yii\i18n\MessageSource</c>.</summary>
public static class MessageSourceEvents
{
    /// <summary>
    /// When a message has no translation. Triggered only if there are handlers. Carries a <see cref="MissingTranslationEvent"/>. The final
    /// <c>TranslatedMessage</c> is what counts.
    /// </summary>
    public const string MissingTranslation = "missingTranslation";
}
