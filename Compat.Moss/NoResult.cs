namespace Compat.Moss;

/// <summary>
/// A type that has no objects. A lambda whose whole body throws, or that returns only <see langword="null"/>, fits every kind of listener;
/// this type makes the compiler take it as a synchronous listener.
/// </summary>
public sealed class NoResult
{
    private NoResult()
    {
    }
}
