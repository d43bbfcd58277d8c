using Compat.Php;

namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary>
    /// <c>hook_civicrm_pre</c> fires before a record is created, changed or deleted.
    /// Listeners get a <see cref="PreEvent"/>.
    /// </summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">What happens: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="id">Which record; <see langword="null"/> for a new one.</param>
    /// <param name="params">The record's values. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Pre<TParams>(string? op, string? objectName, int? id, ref TParams @params)
    {
        CiviEvent hook = Hook(PreHook);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        var e = new PreEvent(op, objectName, id, @params);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref @params);
        }
    }

    /// <summary>
    /// <c>hook_civicrm_post</c> fires after a record was created, changed or deleted, inside the transaction.
    /// Listeners get a <see cref="PostEvent"/>.
    /// </summary>
    /// <typeparam name="TObjectRef">The type of <paramref name="objectRef"/>.</typeparam>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. What listeners write to it comes back. The event calls it <c>object</c>.</param>
    /// <param name="params">What the record was saved with.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Post<TObjectRef>(string? op, string? objectName, int? objectId, ref TObjectRef objectRef, PhpArray? @params = null)
    {
        CiviEvent hook = Hook(PostHook);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        var e = new PostEvent(op, objectName, objectId, objectRef, @params);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref objectRef);
        }
    }

    /// <summary>
    /// <c>hook_civicrm_postCommit</c> fires after a record was created, changed or deleted and the transaction was committed.
    /// Listeners get a <see cref="PostEvent"/>.
    /// </summary>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. The event calls it <c>object</c>.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostCommit(string? op, string? objectName, int? objectId, object? objectRef = null)
    {
        CiviEvent hook = Hook(PostCommitHook);
        return IsQuiet(hook) ? GenericHookEvent.True : Run(hook, new PostEvent(op, objectName, objectId, objectRef));
    }

    /// <summary>
    /// <c>hook_civicrm_caseChange</c> fires after a case, or an activity of one, has changed.
    /// Listeners get a <see cref="CaseChangeEvent"/>.
    /// </summary>
    /// <param name="analyzer">What knows the case.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CaseChange(object? analyzer)
    {
        CiviEvent hook = Hook(CaseChangeHook);
        return IsQuiet(hook) ? GenericHookEvent.True : Run(hook, new CaseChangeEvent(analyzer));
    }

    /// <summary>
    /// <c>hook_civicrm_unhandled_exception</c> fires when an exception was caught by nobody, before the error page is shown.
    /// Listeners get an <see cref="UnhandledExceptionEvent"/>.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">What was being done.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object UnhandledException(Exception exception, object? request = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        CiviEvent hook = Hook(UnhandledExceptionHook);
        return IsQuiet(hook) ? GenericHookEvent.True : Run(hook, new UnhandledExceptionEvent(exception, request));
    }

    /// <summary><c>hook_civicrm_config</c> fires after the configuration was loaded; possibly several times.</summary>
    /// <typeparam name="TConfig">The type of <paramref name="config"/>.</typeparam>
    /// <param name="config">The configuration. What listeners write to it comes back.</param>
    /// <param name="flags">
    /// A map: whether it is for CiviCRM's extensions (<c>civicrm</c>), and for the host's modules (<c>uf</c>). Listeners find there as well
    /// how often it was for extensions so far (<c>instances</c>).
    /// </param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Config<TConfig>(ref TConfig config, object? flags = null)
    {
        if (flags is null or IEnumerable<KeyValuePair<string, object?>>)
            flags = _flags.Complete(flags as IEnumerable<KeyValuePair<string, object?>> ?? []);
        CiviEvent hook = Hook(ConfigHook);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(ConfigHook, [config, flags]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref config);
        }
    }
}
