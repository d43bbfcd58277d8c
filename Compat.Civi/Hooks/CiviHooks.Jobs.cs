namespace Compat.Civi;

public static partial class CiviHooks
{
    /// <summary><c>hook_civicrm_batchItems</c>: the items of a batch of payments are exported.</summary>
    /// <typeparam name="TResults">The type of <paramref name="results"/>.</typeparam>
    /// <typeparam name="TItems">The type of <paramref name="items"/>.</typeparam>
    /// <param name="results">The results. What listeners write to it comes back.</param>
    /// <param name="items">The items. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object BatchItems<TResults, TItems>(ref TResults results, ref TItems items) => Civi.Hooks.BatchItems(ref results, ref items);

    /// <summary><c>hook_civicrm_cron</c>: scheduled jobs run.</summary>
    /// <param name="jobManager">The job manager.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Cron(object? jobManager) => Civi.Hooks.Cron(jobManager);

    /// <summary><c>hook_civicrm_esmImportMap</c>: the import map of JavaScript modules is built.</summary>
    /// <param name="importMap">The import map.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object EsmImportMap(object? importMap) => Civi.Hooks.EsmImportMap(importMap);

    /// <summary><c>hook_civicrm_export</c>: records are about to be exported.</summary>
    /// <typeparam name="TExportTempTable">The type of <paramref name="exportTempTable"/>.</typeparam>
    /// <typeparam name="THeaderRows">The type of <paramref name="headerRows"/>.</typeparam>
    /// <typeparam name="TSqlColumns">The type of <paramref name="sqlColumns"/>.</typeparam>
    /// <param name="exportTempTable">The export temp table. What listeners write to it comes back.</param>
    /// <param name="headerRows">The header rows. What listeners write to it comes back.</param>
    /// <param name="sqlColumns">The sql columns. What listeners write to it comes back.</param>
    /// <param name="exportMode">The export mode.</param>
    /// <param name="componentTable">The component table.</param>
    /// <param name="ids">The ids.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Export<TExportTempTable, THeaderRows, TSqlColumns>(ref TExportTempTable exportTempTable, ref THeaderRows headerRows, ref TSqlColumns sqlColumns, object? exportMode, string? componentTable, object? ids) => Civi.Hooks.Export(ref exportTempTable, ref headerRows, ref sqlColumns, exportMode, componentTable, ids);

    /// <summary><c>hook_civicrm_import</c>: a row is imported.</summary>
    /// <typeparam name="TObjectRef">The type of <paramref name="objectRef"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="object">The object.</param>
    /// <param name="usage">The usage.</param>
    /// <param name="objectRef">The object ref. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object Import<TObjectRef, TParams>(object? @object, string? usage, ref TObjectRef objectRef, ref TParams @params) => Civi.Hooks.Import(@object, usage, ref objectRef, ref @params);

    /// <summary><c>hook_civicrm_importAlterMappedRow</c>: a row was mapped for import.</summary>
    /// <typeparam name="TMappedRow">The type of <paramref name="mappedRow"/>.</typeparam>
    /// <param name="importType">The import type.</param>
    /// <param name="context">The context.</param>
    /// <param name="mappedRow">The mapped row. What listeners write to it comes back.</param>
    /// <param name="rowValues">The row values.</param>
    /// <param name="userJobID">The user job ID.</param>
    /// <param name="fieldMappings">The field mappings.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object ImportAlterMappedRow<TMappedRow>(string? importType, string? context, ref TMappedRow mappedRow, object? rowValues, int userJobID, object? fieldMappings = null) => Civi.Hooks.ImportAlterMappedRow(importType, context, ref mappedRow, rowValues, userJobID, fieldMappings);

    /// <summary><c>hook_civicrm_postIPNProcess</c>: a notice of payment was processed.</summary>
    /// <typeparam name="TIPNData">The type of <paramref name="IPNData"/>.</typeparam>
    /// <param name="IPNData">The ipndata. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostIPNProcess<TIPNData>(ref TIPNData IPNData) => Civi.Hooks.PostIPNProcess(ref IPNData);

    /// <summary><c>hook_civicrm_postJob</c>: a scheduled job has run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="params">The params.</param>
    /// <param name="result">The result.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PostJob(object? job, object? @params, object? result) => Civi.Hooks.PostJob(job, @params, result);

    /// <summary><c>hook_civicrm_preJob</c>: a scheduled job is about to run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="params">The params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object PreJob(object? job, object? @params) => Civi.Hooks.PreJob(job, @params);

    /// <summary><c>hook_civicrm_queueActive</c>: whether a queue is active is asked for.</summary>
    /// <typeparam name="TStatus">The type of <paramref name="status"/>.</typeparam>
    /// <param name="status">The status. What listeners write to it comes back.</param>
    /// <param name="queueName">The queue name.</param>
    /// <param name="queueSpecification">The queue specification.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object QueueActive<TStatus>(ref TStatus status, string? queueName, object? queueSpecification) => Civi.Hooks.QueueActive(ref status, queueName, queueSpecification);

    /// <summary><c>hook_civicrm_queueRun_&lt;runner&gt;</c>: items of a queue are run.</summary>
    /// <typeparam name="TOutcomes">The type of <paramref name="outcomes"/>.</typeparam>
    /// <param name="runner">The runner's name.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="items">The items.</param>
    /// <param name="outcomes">The outcomes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object QueueRun<TOutcomes>(string runner, object? queue, object? items, ref TOutcomes outcomes) => Civi.Hooks.QueueRun(runner, queue, items, ref outcomes);

    /// <summary><c>hook_civicrm_queueStatus</c>: a queue's status has changed.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="status">The status.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object QueueStatus(object? queue, string? status) => Civi.Hooks.QueueStatus(queue, status);

    /// <summary><c>hook_civicrm_queueTaskError</c>: a task of a queue has failed.</summary>
    /// <typeparam name="TOutcome">The type of <paramref name="outcome"/>.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="item">The item.</param>
    /// <param name="outcome">The outcome. What listeners write to it comes back.</param>
    /// <param name="exception">The exception.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="HookInvoker.Invoke(string)" path="/exception"/>
    public static object QueueTaskError<TOutcome>(object? queue, object? item, ref TOutcome outcome, Exception? exception) => Civi.Hooks.QueueTaskError(queue, item, ref outcome, exception);
}
