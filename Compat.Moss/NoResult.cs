namespace Compat.Moss;

/// <summary>
/// What there is no object of. A lambda whose whole body throws, or that gives nothing but <see langword="null"/>, fits every kind of listener; by this type the
/// compiler takes it as a synchronous one.
/// </summary>
public sealed class NoResult
{
    private NoResult()
    {
    }
}
