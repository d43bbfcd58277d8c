namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_activeTheme</c>: the theme of a page is chosen.</summary>
    /// <typeparam name="TTheme">The type of <paramref name="theme"/>.</typeparam>
    /// <param name="theme">The theme. What listeners write to it comes back.</param>
    /// <param name="context">The context.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ActiveTheme<TTheme>(ref TTheme theme, string? context)
    {
        CiviEvent hook = Hook(2);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(2, [theme, context]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref theme);
        }
    }

    /// <summary><c>hook_civicrm_angularModules</c>: the AngularJS modules are listed.</summary>
    /// <typeparam name="TAngularModules">The type of <paramref name="angularModules"/>.</typeparam>
    /// <param name="angularModules">The angular modules. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AngularModules<TAngularModules>(ref TAngularModules angularModules)
    {
        CiviEvent hook = Hook(31);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(31, [angularModules]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref angularModules);
        }
    }

    /// <summary><c>hook_civicrm_apiWrappers</c>: the wrappers of an API call are gathered.</summary>
    /// <typeparam name="TWrappers">The type of <paramref name="wrappers"/>.</typeparam>
    /// <param name="wrappers">The wrappers. What listeners write to it comes back.</param>
    /// <param name="apiRequest">The api request.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ApiWrappers<TWrappers>(ref TWrappers wrappers, object? apiRequest)
    {
        CiviEvent hook = Hook(32);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(32, [wrappers, apiRequest]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref wrappers);
        }
    }

    /// <summary><c>hook_civicrm_buildAsset</c>: an asset is asked for that must be built.</summary>
    /// <typeparam name="TMimeType">The type of <paramref name="mimeType"/>.</typeparam>
    /// <typeparam name="TContent">The type of <paramref name="content"/>.</typeparam>
    /// <param name="asset">The asset.</param>
    /// <param name="params">The params.</param>
    /// <param name="mimeType">The mime type. What listeners write to it comes back.</param>
    /// <param name="content">The content. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BuildAsset<TMimeType, TContent>(string? asset, object? @params, ref TMimeType mimeType, ref TContent content)
    {
        CiviEvent hook = Hook(36);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(36, [asset, @params, mimeType, content]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref mimeType);
            Take(e, 3, ref content);
        }
    }

    /// <summary><c>hook_civicrm_coreResourceList</c>: the resources of every page are listed.</summary>
    /// <typeparam name="TList">The type of <paramref name="list"/>.</typeparam>
    /// <param name="list">The list. What listeners write to it comes back.</param>
    /// <param name="region">The region.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CoreResourceList<TList>(ref TList list, string? region)
    {
        CiviEvent hook = Hook(52);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(52, [list, region]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref list);
        }
    }

    /// <summary><c>hook_civicrm_dashboard</c>: the dashboard is shown.</summary>
    /// <typeparam name="TContentPlacement">The type of <paramref name="contentPlacement"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="contentPlacement">The content placement. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Dashboard<TContentPlacement>(object? contactID, ref TContentPlacement contentPlacement)
    {
        CiviEvent hook = Hook(58);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(58, [contactID, contentPlacement]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref contentPlacement);
        }
    }

    /// <summary><c>hook_civicrm_dashboard</c>: the dashboard is shown.</summary>
    /// <param name="contactID">The contact ID.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Dashboard(object? contactID)
    {
        CiviEvent hook = Hook(58);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(58, [contactID, null]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_dashboard_defaults</c>: the dashlets of a new dashboard are chosen.</summary>
    /// <typeparam name="TDefaultDashlets">The type of <paramref name="defaultDashlets"/>.</typeparam>
    /// <param name="availableDashlets">The available dashlets.</param>
    /// <param name="defaultDashlets">The default dashlets. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object DashboardDefaults<TDefaultDashlets>(object? availableDashlets, ref TDefaultDashlets defaultDashlets)
    {
        CiviEvent hook = Hook(59);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(59, [availableDashlets, defaultDashlets]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref defaultDashlets);
        }
    }

    /// <summary><c>hook_civicrm_getAssetUrl</c>: a built asset's address is asked for.</summary>
    /// <typeparam name="TAsset">The type of <paramref name="asset"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="asset">The asset. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object GetAssetUrl<TAsset, TParams>(ref TAsset asset, ref TParams @params)
    {
        CiviEvent hook = Hook(74);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(74, [asset, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref asset);
            Take(e, 1, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_navigationMenu</c>: the navigation menu is built.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object NavigationMenu<TParams>(ref TParams @params)
    {
        CiviEvent hook = Hook(87);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(87, [@params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_themes</c>: the themes are listed.</summary>
    /// <typeparam name="TThemes">The type of <paramref name="themes"/>.</typeparam>
    /// <param name="themes">The themes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Themes<TThemes>(ref TThemes themes)
    {
        CiviEvent hook = Hook(123);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(123, [themes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref themes);
        }
    }

    /// <summary><c>hook_civicrm_xmlMenu</c>: the files of routes are listed.</summary>
    /// <typeparam name="TFiles">The type of <paramref name="files"/>.</typeparam>
    /// <param name="files">The files. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object XmlMenu<TFiles>(ref TFiles files)
    {
        CiviEvent hook = Hook(134);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(134, [files]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref files);
        }
    }
}
