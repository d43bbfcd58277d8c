namespace Dispatching.Engine;

/// <summary>A walk that goes on after failures, and whose caller is thrown them in the end.</summary>
internal interface IFailureCollector
{
    /// <summary>What the caller is thrown, or <see langword="null"/>.</summary>
    Exception? Collected { get; }
}
