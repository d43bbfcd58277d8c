using System.Data.Common;
using Dispatching.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Recipes;

public abstract class Entity
{
    public List<object> Events { get; } = [];
}

public sealed class AfterCommit(IEventDispatcher dispatcher) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private const string Asynchronous = "Listeners are awaited after the commit: call SaveChangesAsync and CommitAsync.";

    private readonly List<object> _committed = [];
    private Entity[] _saving = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _saving = [.. data.Context!.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity)];
        return new(result);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData data, int result, CancellationToken cancellationToken = default)
    {
        foreach (Entity entity in _saving)
        {
            _committed.AddRange(entity.Events);
            entity.Events.Clear();
        }

        if (data.Context!.Database.CurrentTransaction is null)
            await DispatchAsync(cancellationToken);
        return result;
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData data, CancellationToken cancellationToken = default) =>
        DispatchAsync(cancellationToken);

    public Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData data, CancellationToken cancellationToken = default)
    {
        _committed.Clear();
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData data) => _committed.Clear();

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result) =>
        throw new NotSupportedException(Asynchronous);

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData data, InterceptionResult result) =>
        throw new NotSupportedException(Asynchronous);

    private async Task DispatchAsync(CancellationToken cancellationToken)
    {
        object[] events = [.. _committed];
        _committed.Clear();
        foreach (object e in events)
            await dispatcher.DispatchAsync(e, cancellationToken);
    }
}
