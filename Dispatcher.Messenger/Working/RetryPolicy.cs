namespace Dispatching.Messenger;

/// <summary>How often, and after which times, a message is sent again whose listeners failed. The values are Symfony's.</summary>
public sealed record RetryPolicy
{
    /// <summary>How often a message is sent again. 3, if nothing else is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Maximum
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    /// <summary>The time before the first retry. A second, if nothing else is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan Delay
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(1);

    /// <summary>By what the time is multiplied for each further retry. 2, if nothing else is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public double Multiplier
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 2;

    /// <summary>The longest time; zero where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan MaximumDelay
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    }

    /// <summary>By which part of it the time varies at random, so that messages that failed together do not come together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double Jitter
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            field = value;
        }
    } = 0.1;

    /// <summary>The time before a retry, in milliseconds.</summary>
    /// <param name="retries">How many there were.</param>
    /// <param name="random">What varies it.</param>
    internal long DelayBefore(int retries, Random random)
    {
        double delay = Delay.TotalMilliseconds * Math.Pow(Multiplier, retries);
        double longest = MaximumDelay > TimeSpan.Zero ? MaximumDelay.TotalMilliseconds : int.MaxValue;
        delay = Math.Min(delay, longest);
        delay += delay * Jitter * ((random.NextDouble() * 2) - 1);
        return (long)Math.Ceiling(Math.Min(delay, longest));
    }
}
