namespace Compat.Yii.Catalogue;

/// <summary>The events of a web user: <c>yii\web\User</c>.</summary>
public static class UserEvents
{
    /// <summary>Before a user is logged in. Carries a <see cref="UserEvent"/>. It can be vetoed: <c>IsValid</c>.</summary>
    public const string BeforeLogin = "beforeLogin";

    /// <summary>When a user was logged in. Carries a <see cref="UserEvent"/>.</summary>
    public const string AfterLogin = "afterLogin";

    /// <summary>Before a user is logged out. Carries a <see cref="UserEvent"/>. It can be vetoed: <c>IsValid</c>.</summary>
    public const string BeforeLogout = "beforeLogout";

    /// <summary>When a user was logged out. Carries a <see cref="UserEvent"/>.</summary>
    public const string AfterLogout = "afterLogout";
}
