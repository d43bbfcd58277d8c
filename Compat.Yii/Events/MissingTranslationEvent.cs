namespace Compat.Yii;

/// <summary>An event of a message that has no translation. Yii's <c>yii\i18n\MissingTranslationEvent</c>.</summary>
/// <param name="category">The message's category.</param>
/// <param name="message">The message in its own language.</param>
/// <param name="language">The language that is asked for.</param>
public class MissingTranslationEvent(string category, string message, string language) : Event
{
    /// <summary>The message's category.</summary>
    public string Category { get; } = category;

    /// <summary>The message in its own language.</summary>
    public string Message { get; } = message;

    /// <summary>The language that is asked for.</summary>
    public string Language { get; } = language;

    /// <summary>What a handler answers: the translation.</summary>
    public string? TranslatedMessage { get; set; }
}
