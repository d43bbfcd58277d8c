namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_pre</c>: a record is about to be created, changed or deleted. Listeners get a <see cref="PreEvent"/>.</summary>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="op">What happens: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="id">Which record; <see langword="null"/> for a new one.</param>
    /// <param name="params">The record's values. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Pre<TParams>(string? op, string? objectName, object? id, ref TParams @params) => Civi.Hooks.Pre<TParams>(op, objectName, id, ref @params);

    /// <summary><c>hook_civicrm_post</c>: a record was created, changed or deleted. Listeners get a <see cref="PostEvent"/>.</summary>
    /// <typeparam name="TObject">The type of <paramref name="objectRef"/>.</typeparam>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. What listeners write to it comes back. The event calls it <c>object</c>.</param>
    /// <param name="params">What the record was saved with.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Post<TObject>(string? op, string? objectName, object? objectId, ref TObject objectRef, object? @params = null) => Civi.Hooks.Post<TObject>(op, objectName, objectId, ref objectRef, @params);

    /// <summary><c>hook_civicrm_postCommit</c>: the transaction of a change was committed. Listeners get a <see cref="PostEvent"/>.</summary>
    /// <param name="op">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like. The event calls it <c>action</c>.</param>
    /// <param name="objectName">The kind of record. The event calls it <c>entity</c>.</param>
    /// <param name="objectId">Which record. The event calls it <c>id</c>.</param>
    /// <param name="objectRef">The record. The event calls it <c>object</c>.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostCommit(string? op, string? objectName, object? objectId, object? objectRef = null) => Civi.Hooks.PostCommit(op, objectName, objectId, objectRef);

    /// <summary><c>hook_civicrm_caseChange</c>: a case has changed. Listeners get a <see cref="CaseChangeEvent"/>.</summary>
    /// <param name="analyzer">What knows the case.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object CaseChange(object? analyzer) => Civi.Hooks.CaseChange(analyzer);

    /// <summary><c>hook_civicrm_unhandled_exception</c>: an exception was handled by nobody. Listeners get an <see cref="UnhandledExceptionEvent"/>.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">What was being done.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object UnhandledException(Exception exception, object? request = null) => Civi.Hooks.UnhandledException(exception, request);
}
