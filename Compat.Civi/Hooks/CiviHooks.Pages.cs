namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_activeTheme</c>: the theme of a page is chosen.</summary>
    /// <typeparam name="TTheme">The type of <paramref name="theme"/>.</typeparam>
    /// <param name="theme">The theme. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ActiveTheme<TTheme>(ref TTheme theme, string? context) => Civi.Hooks.ActiveTheme(ref theme, context);

    /// <summary><c>hook_civicrm_angularModules</c>: the AngularJS modules are listed.</summary>
    /// <typeparam name="TAngularModules">The type of <paramref name="angularModules"/>.</typeparam>
    /// <param name="angularModules">The angular modules. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object AngularModules<TAngularModules>(ref TAngularModules angularModules) => Civi.Hooks.AngularModules(ref angularModules);

    /// <summary><c>hook_civicrm_apiWrappers</c>: the wrappers of an API call are gathered.</summary>
    /// <typeparam name="TWrappers">The type of <paramref name="wrappers"/>.</typeparam>
    /// <param name="wrappers">The wrappers. What listeners write to it comes back.</param>
    /// <param name="apiRequest">The api request.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ApiWrappers<TWrappers>(ref TWrappers wrappers, object? apiRequest) => Civi.Hooks.ApiWrappers(ref wrappers, apiRequest);

    /// <summary><c>hook_civicrm_buildAsset</c>: an asset is asked for that must be built.</summary>
    /// <typeparam name="TMimeType">The type of <paramref name="mimeType"/>.</typeparam>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="asset">The asset.</param>
    /// <param name="params">The params.</param>
    /// <param name="mimeType">The mime type. What listeners write to it comes back.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BuildAsset<TMimeType, TContent>(string? asset, object? @params, ref TMimeType mimeType, ref TContent content) => Civi.Hooks.BuildAsset(asset, @params, ref mimeType, ref content);

    /// <summary><c>hook_civicrm_coreResourceList</c>: the resources of every page are listed.</summary>
    /// <typeparam name="TList">The type of <paramref name="list"/>.</typeparam>
    /// <param name="list">The list. What listeners write to it comes back.</param>
    /// <param name="region">The region.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object CoreResourceList<TList>(ref TList list, string? region) => Civi.Hooks.CoreResourceList(ref list, region);

    /// <summary><c>hook_civicrm_dashboard</c>: the dashboard is shown.</summary>
    /// <typeparam name="TContentPlacement">The type of <paramref name="contentPlacement"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="contentPlacement">The content placement. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Dashboard<TContentPlacement>(object? contactID, ref TContentPlacement contentPlacement) => Civi.Hooks.Dashboard(contactID, ref contentPlacement);

    /// <summary><c>hook_civicrm_dashboard</c>: the dashboard is shown.</summary>
    /// <param name="contactID">The contact ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Dashboard(object? contactID) => Civi.Hooks.Dashboard(contactID);

    /// <summary><c>hook_civicrm_dashboard_defaults</c>: the dashlets of a new dashboard are chosen.</summary>
    /// <typeparam name="TDefaultDashlets">The type of <paramref name="defaultDashlets"/>.</typeparam>
    /// <param name="availableDashlets">The available dashlets.</param>
    /// <param name="defaultDashlets">The default dashlets. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object DashboardDefaults<TDefaultDashlets>(object? availableDashlets, ref TDefaultDashlets defaultDashlets) => Civi.Hooks.DashboardDefaults(availableDashlets, ref defaultDashlets);

    /// <summary><c>hook_civicrm_getAssetUrl</c>: a built asset's address is asked for.</summary>
    /// <typeparam name="TAsset">The type of <paramref name="asset"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="asset">The asset. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object GetAssetUrl<TAsset, TParams>(ref TAsset asset, ref TParams @params) => Civi.Hooks.GetAssetUrl(ref asset, ref @params);

    /// <summary><c>hook_civicrm_navigationMenu</c>: the navigation menu is built.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object NavigationMenu<TParams>(ref TParams @params) => Civi.Hooks.NavigationMenu(ref @params);

    /// <summary><c>hook_civicrm_themes</c>: the themes are listed.</summary>
    /// <typeparam name="TThemes">The type of <paramref name="themes"/>.</typeparam>
    /// <param name="themes">The themes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Themes<TThemes>(ref TThemes themes) => Civi.Hooks.Themes(ref themes);

    /// <summary><c>hook_civicrm_xmlMenu</c>: the files of routes are listed.</summary>
    /// <typeparam name="TFiles">The type of <paramref name="files"/>.</typeparam>
    /// <param name="files">The files. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object XmlMenu<TFiles>(ref TFiles files) => Civi.Hooks.XmlMenu(ref files);
}
