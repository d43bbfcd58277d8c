namespace Benchmarks.Stress;

/// <summary>An event that is listened to by its interface.</summary>
public interface IStressed
{
    /// <inheritdoc cref="Stressed.Lasting"/>
    int Lasting { get; set; }
}
