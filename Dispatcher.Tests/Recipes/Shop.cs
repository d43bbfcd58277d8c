using Dispatching.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Recipes;

public sealed record OrderPlaced(Order Order);

public sealed class Order : Entity
{
    public int Id { get; private set; }

    public required string Customer { get; init; }

    public static Order Place(string customer)
    {
        var order = new Order { Customer = customer };
        order.Events.Add(new OrderPlaced(order));
        return order;
    }
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().Ignore(order => order.Events);
        modelBuilder.Entity<Order>().HasIndex(order => order.Customer).IsUnique();
    }
}

/// <summary>Says how many orders there are when one is told of.</summary>
public sealed class Confirmations(ShopContext database, ICollection<string> log)
{
    [AsEventListener]
    public async Task Confirm(OrderPlaced placed, CancellationToken cancellation) =>
        log.Add($"{placed.Order.Id} of {await database.Orders.CountAsync(cancellation)}, "
            + $"transaction: {(database.Database.CurrentTransaction is null ? "none" : "open")}");
}

/// <summary>A program on a database in memory.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ServiceProvider _provider;
    private readonly AsyncServiceScope _scope;

    public Shop()
    {
        _connection.Open();
        var services = new ServiceCollection();
        services.AddSingleton<ICollection<string>>(Log);
        services.AddDispatcher(events => events.Listeners<Confirmations>(on => on.On<OrderPlaced>(c => c.Confirm)));
        services.AddScoped<AfterCommit>();
        services.AddDbContext<ShopContext>((scope, options) => options
            .UseSqlite(_connection)
            .AddInterceptors(scope.GetRequiredService<AfterCommit>()));
        _provider = services.BuildServiceProvider(validateScopes: true);
        _scope = _provider.CreateAsyncScope();
        Database.Database.EnsureCreated();
    }

    public List<string> Log { get; } = [];

    public ShopContext Database => _scope.ServiceProvider.GetRequiredService<ShopContext>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
