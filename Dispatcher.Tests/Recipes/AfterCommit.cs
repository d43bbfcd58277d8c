using System.Data.Common;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Recipes;

public abstract class Entity
{
    public IList<object> Events { get; } = [];
}

public sealed class AfterCommit(IDispatcherScopes scopes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private const string Asynchronous = "Listeners are awaited after the commit: call SaveChangesAsync and CommitAsync.";

    private readonly List<object> _committed = [];
    private Entity[] _saving = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _saving = [.. eventData.Context!.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity)];
        return new(result);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (Entity entity in _saving)
        {
            _committed.AddRange(entity.Events);
            entity.Events.Clear();
        }

        if (eventData.Context!.Database.CurrentTransaction is null)
            await DispatchAsync(cancellationToken);
        return result;
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        DispatchAsync(cancellationToken);

    public Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _committed.Clear();
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => _committed.Clear();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context!.ChangeTracker.Entries<Entity>().Any(entry => entry.Entity.Events.Count > 0)
            ? throw new NotSupportedException(Asynchronous)
            : result;

    public InterceptionResult TransactionCommitting(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        _committed.Count > 0 ? throw new NotSupportedException(Asynchronous) : result;

    // In a scope of its own: the context that commits is not to be used before it has done so.
    private async Task DispatchAsync(CancellationToken cancellationToken)
    {
        object[] events = [.. _committed];
        _committed.Clear();
        if (events.Length == 0)
            return;
        await using DispatcherScope scope = scopes.Begin();
        foreach (object e in events)
            await scope.Dispatcher.DispatchAsync(e, cancellationToken);
    }
}
