namespace Dispatching.Porting.Verifying;

/// <summary>What a dispatch gave, as a text in which what PHP tells apart is told apart.</summary>
/// <param name="Text">The arguments afterwards, what was returned, printed or thrown.</param>
/// <param name="IsLeft">Whether a body was called that is not translated.</param>
/// <param name="IsUnanswered">Whether a seam was called that has no answer.</param>
internal sealed record Outcome(string Text, bool IsLeft = false, bool IsUnanswered = false);
