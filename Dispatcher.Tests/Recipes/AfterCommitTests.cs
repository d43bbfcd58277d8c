using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tests.Recipes;

/// <summary>The README's recipe: events of entities are dispatched when what they tell of is committed.</summary>
[TestClass]
public sealed class AfterCommitTests
{
    [TestMethod]
    public async Task SaveChangesAsync_WithoutATransaction_DispatchesWhenItIsSaved()
    {
        await using var shop = new Shop();
        shop.Database.Orders.Add(Order.Place("Ada"));

        await shop.Database.SaveChangesAsync();

        Assert.AreSequenceEqual(["1 of 1, transaction: none"], shop.Log);
    }

    [TestMethod]
    public async Task SaveChangesAsync_InATransaction_DispatchesWhenItIsCommitted()
    {
        await using var shop = new Shop();
        await using (IDbContextTransaction transaction = await shop.Database.Database.BeginTransactionAsync())
        {
            shop.Database.Orders.Add(Order.Place("Ada"));
            await shop.Database.SaveChangesAsync();
            shop.Database.Orders.Add(Order.Place("Grace"));
            await shop.Database.SaveChangesAsync();
            Assert.IsEmpty(shop.Log);

            await transaction.CommitAsync();
        }

        Assert.AreSequenceEqual(["1 of 2, transaction: none", "2 of 2, transaction: none"], shop.Log);
    }

    [TestMethod]
    public async Task Rollback_ForgetsTheEvents()
    {
        await using var shop = new Shop();
        await using (IDbContextTransaction transaction = await shop.Database.Database.BeginTransactionAsync())
        {
            shop.Database.Orders.Add(Order.Place("Ada"));
            await shop.Database.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        shop.Database.ChangeTracker.Clear();
        shop.Database.Orders.Add(Order.Place("Grace"));
        await shop.Database.SaveChangesAsync();

        Assert.AreSequenceEqual(["1 of 1, transaction: none"], shop.Log);
    }

    [TestMethod]
    public async Task SaveChangesAsync_ThatFails_KeepsTheEventsForTheNextTry()
    {
        await using var shop = new Shop();
        Order first = Order.Place("Ada"), second = Order.Place("Ada");
        shop.Database.Orders.AddRange(first, second);
        await Assert.ThrowsExactlyAsync<DbUpdateException>(() => shop.Database.SaveChangesAsync());
        Assert.IsEmpty(shop.Log);

        shop.Database.Entry(second).State = EntityState.Detached;
        await shop.Database.SaveChangesAsync();

        Assert.HasCount(1, shop.Log);
    }

    [TestMethod]
    public async Task SaveChanges_ThatCannotAwait_IsRefused()
    {
        await using var shop = new Shop();
        shop.Database.Orders.Add(Order.Place("Ada"));

        Assert.ThrowsExactly<NotSupportedException>(() => shop.Database.SaveChanges());
    }

    [TestMethod]
    public async Task Commit_ThatCannotAwait_IsRefusedBeforeItCommits()
    {
        await using var shop = new Shop();
        await using (IDbContextTransaction transaction = await shop.Database.Database.BeginTransactionAsync())
        {
            shop.Database.Orders.Add(Order.Place("Ada"));
            await shop.Database.SaveChangesAsync();

            Assert.ThrowsExactly<NotSupportedException>(() => transaction.Commit());
        }

        Assert.AreEqual(0, await shop.Database.Orders.CountAsync());
    }

    [TestMethod]
    public void Readme_HasTheTestedRecipe()
    {
        string folder = AppContext.BaseDirectory;
        string recipe = File.ReadAllText(Path.Combine(folder, "Recipes", "AfterCommit.cs")).ReplaceLineEndings("\n");
        string types = recipe[recipe.IndexOf("public abstract class", StringComparison.Ordinal)..];

        Assert.Contains(types, File.ReadAllText(Path.Combine(folder, "Readmes", "README.md")).ReplaceLineEndings("\n"));
    }
}
