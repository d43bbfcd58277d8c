namespace Compat.Civi;

public sealed partial class HookInvoker
{
    private const int PreHook = 102;
    private const int PostHook = 93;
    private const int PostCommitHook = 95;
    private const int CaseChangeHook = 42;
    private const int UnhandledExceptionHook = 128;

    /// <summary><c>hook_civicrm_pre</c>: a record is about to be created, changed or deleted. Listeners get a <see cref="PreEvent"/>.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">What happens: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="id">Which record; <see langword="null"/> for a new one.</param>
    /// <param name="params">The record's values. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Pre<TParams>(string? op, string? objectName, object? id, ref TParams @params)
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

    /// <summary><c>hook_civicrm_post</c>: a record was created, changed or deleted. Listeners get a <see cref="PostEvent"/>.</summary>
    /// <typeparam name="TObject">The type of <paramref name="objectRef"/>.</typeparam>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. What listeners write to it comes back. The event calls it <c>object</c>.</param>
    /// <param name="params">What the record was saved with.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Post<TObject>(string? op, string? objectName, object? objectId, ref TObject objectRef, object? @params = null)
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

    /// <summary><c>hook_civicrm_postCommit</c>: the transaction of a change was committed. Listeners get a <see cref="PostEvent"/>.</summary>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. The event calls it <c>object</c>.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostCommit(string? op, string? objectName, object? objectId, object? objectRef = null)
    {
        CiviEvent hook = Hook(PostCommitHook);
        return IsQuiet(hook) ? GenericHookEvent.True : Run(hook, new PostEvent(op, objectName, objectId, objectRef));
    }

    /// <summary><c>hook_civicrm_caseChange</c>: a case has changed. Listeners get a <see cref="CaseChangeEvent"/>.</summary>
    /// <param name="analyzer">What knows the case.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CaseChange(object? analyzer)
    {
        CiviEvent hook = Hook(CaseChangeHook);
        return IsQuiet(hook) ? GenericHookEvent.True : Run(hook, new CaseChangeEvent(analyzer));
    }

    /// <summary><c>hook_civicrm_unhandled_exception</c>: an exception was handled by nobody. Listeners get an <see cref="UnhandledExceptionEvent"/>.</summary>
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
}
