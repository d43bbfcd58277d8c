namespace Compat.Moss;

/// <summary>A controller with something to do around each of its actions. See <see cref="MossController"/>.</summary>
public interface IMossController
{
    /// <summary>Called before an action.</summary>
    /// <returns>A response that is taken instead of the action's, or <see langword="null"/>.</returns>
    object? Before();

    /// <summary>Called after an action.</summary>
    /// <param name="response">What the action gave back.</param>
    /// <returns>What takes its place, or <see langword="null"/>.</returns>
    object? After(object? response);
}
