namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_batchItems</c>: the items of a batch of payments are exported.</summary>
    /// <typeparam name="TResults">The type of <paramref name="results"/>.</typeparam>
    /// <typeparam name="TItems">The type of <paramref name="items"/>.</typeparam>
    /// <param name="results">The results. What listeners write to it comes back.</param>
    /// <param name="items">The items. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object BatchItems<TResults, TItems>(ref TResults results, ref TItems items)
    {
        CiviEvent hook = Hook(33);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(33, [results, items]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref results);
            Take(e, 1, ref items);
        }
    }

    /// <summary><c>hook_civicrm_cron</c>: scheduled jobs run.</summary>
    /// <param name="jobManager">The job manager.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Cron(object? jobManager)
    {
        CiviEvent hook = Hook(53);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(53, [jobManager]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_esmImportMap</c>: the import map of JavaScript modules is built.</summary>
    /// <param name="importMap">The import map.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object EsmImportMap(object? importMap)
    {
        CiviEvent hook = Hook(65);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(65, [importMap]);
        return Run(hook, e);
    }

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
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Export<TExportTempTable, THeaderRows, TSqlColumns>(ref TExportTempTable exportTempTable, ref THeaderRows headerRows, ref TSqlColumns sqlColumns, object? exportMode, string? componentTable, object? ids)
    {
        CiviEvent hook = Hook(68);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(68, [exportTempTable, headerRows, sqlColumns, exportMode, componentTable, ids]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref exportTempTable);
            Take(e, 1, ref headerRows);
            Take(e, 2, ref sqlColumns);
        }
    }

    /// <summary><c>hook_civicrm_import</c>: a row is imported.</summary>
    /// <typeparam name="TObjectRef">The type of <paramref name="objectRef"/>.</typeparam>
    /// <typeparam name="TParams">The type of <paramref name="params"/>.</typeparam>
    /// <param name="object">The object.</param>
    /// <param name="usage">The usage.</param>
    /// <param name="objectRef">The object ref. What listeners write to it comes back.</param>
    /// <param name="params">The params. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Import<TObjectRef, TParams>(object? @object, string? usage, ref TObjectRef objectRef, ref TParams @params)
    {
        CiviEvent hook = Hook(76);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(76, [@object, usage, objectRef, @params]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref objectRef);
            Take(e, 3, ref @params);
        }
    }

    /// <summary><c>hook_civicrm_importAlterMappedRow</c>: a row was mapped for import.</summary>
    /// <typeparam name="TMappedRow">The type of <paramref name="mappedRow"/>.</typeparam>
    /// <param name="importType">The import type.</param>
    /// <param name="context">The context.</param>
    /// <param name="mappedRow">The mapped row. What listeners write to it comes back.</param>
    /// <param name="rowValues">The row values.</param>
    /// <param name="userJobID">The user job ID.</param>
    /// <param name="fieldMappings">The field mappings.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object ImportAlterMappedRow<TMappedRow>(string? importType, string? context, ref TMappedRow mappedRow, object? rowValues, int userJobID, object? fieldMappings = null)
    {
        CiviEvent hook = Hook(77);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(77, [importType, context, mappedRow, rowValues, userJobID, fieldMappings]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref mappedRow);
        }
    }

    /// <summary><c>hook_civicrm_postIPNProcess</c>: a notice of payment was processed.</summary>
    /// <typeparam name="TIPNData">The type of <paramref name="IPNData"/>.</typeparam>
    /// <param name="IPNData">The ipndata. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostIPNProcess<TIPNData>(ref TIPNData IPNData)
    {
        CiviEvent hook = Hook(97);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(97, [IPNData]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref IPNData);
        }
    }

    /// <summary><c>hook_civicrm_postJob</c>: a scheduled job has run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="params">The params.</param>
    /// <param name="result">The result.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PostJob(object? job, object? @params, object? result)
    {
        CiviEvent hook = Hook(98);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(98, [job, @params, result]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_preJob</c>: a scheduled job is about to run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="params">The params.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PreJob(object? job, object? @params)
    {
        CiviEvent hook = Hook(104);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(104, [job, @params]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_queueActive</c>: whether a queue is active is asked for.</summary>
    /// <typeparam name="TStatus">The type of <paramref name="status"/>.</typeparam>
    /// <param name="status">The status. What listeners write to it comes back.</param>
    /// <param name="queueName">The queue name.</param>
    /// <param name="queueSpecification">The queue specification.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object QueueActive<TStatus>(ref TStatus status, string? queueName, object? queueSpecification)
    {
        CiviEvent hook = Hook(108);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(108, [status, queueName, queueSpecification]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref status);
        }
    }

    /// <summary><c>hook_civicrm_queueRun_&lt;runner&gt;</c>: items of a queue are run.</summary>
    /// <typeparam name="TOutcomes">The type of <paramref name="outcomes"/>.</typeparam>
    /// <param name="runner">The runner's name.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="items">The items.</param>
    /// <param name="outcomes">The outcomes. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object QueueRun<TOutcomes>(string runner, object? queue, object? items, ref TOutcomes outcomes)
    {
        CiviEvent hook = _dispatcher.Own("hook_civicrm_queueRun_" + runner);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(109, [queue, items, outcomes]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref outcomes);
        }
    }

    /// <summary><c>hook_civicrm_queueStatus</c>: a queue's status has changed.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="status">The status.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object QueueStatus(object? queue, string? status)
    {
        CiviEvent hook = Hook(110);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(110, [queue, status]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_queueTaskError</c>: a task of a queue has failed.</summary>
    /// <typeparam name="TOutcome">The type of <paramref name="outcome"/>.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="item">The item.</param>
    /// <param name="outcome">The outcome. What listeners write to it comes back.</param>
    /// <param name="exception">The exception.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object QueueTaskError<TOutcome>(object? queue, object? item, ref TOutcome outcome, Exception? exception)
    {
        CiviEvent hook = Hook(111);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(111, [queue, item, outcome, exception]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref outcome);
        }
    }
}
