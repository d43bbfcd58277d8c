namespace Benchmarks.Start;

/// <summary>An event that counts who has heard it.</summary>
internal sealed class Opened
{
    public int Heard { get; set; }
}
