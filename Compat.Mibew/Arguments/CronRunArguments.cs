namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.CronRun"/>: cron runs, after Mibew's own jobs.</summary>
/// <param name="bag">The bag.</param>
public sealed class CronRunArguments(EventArguments bag) : ArgumentsView(bag);
