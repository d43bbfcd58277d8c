namespace Compat.Yii.Catalogue;

/// <summary>The events of an application: <c>yii\base\Application</c>.</summary>
public static class ApplicationEvents
{
    /// <summary>Before a request is handled. Carries an <see cref="Event"/>.</summary>
    public const string BeforeRequest = "beforeRequest";

    /// <summary>
    /// When a request was handled, before the response is sent; also where the program ends early. Carries an <see cref="Event"/>.
    /// </summary>
    public const string AfterRequest = "afterRequest";

    /// <inheritdoc cref="ModuleEvents.BeforeAction"/>
    public const string BeforeAction = ModuleEvents.BeforeAction;

    /// <inheritdoc cref="ModuleEvents.AfterAction"/>
    public const string AfterAction = ModuleEvents.AfterAction;
}
