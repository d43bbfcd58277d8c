namespace Compat.Yii;

/// <summary>An event of a user who logs in or out. Yii's <c>yii\web\UserEvent</c>.</summary>
/// <param name="identity">Who.</param>
public class UserEvent(object? identity) : Event
{
    /// <summary>Who.</summary>
    public object? Identity { get; } = identity;

    /// <summary>Whether a cookie logs the user in.</summary>
    public bool IsCookieBased { get; set; }

    /// <summary>How long the user stays logged in; zero for as long as the session lasts.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Whether the user may log in or out. Read after <c>beforeLogin</c> and <c>beforeLogout</c> only.</summary>
    public bool IsValid { get; set; } = true;
}
