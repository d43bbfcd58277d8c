namespace Dispatching.Porting.Verifying;

/// <summary>Says what is wrong with what a verification was given.</summary>
internal sealed class VerifyException(string message, Exception? innerException = null) : Exception(message, innerException);
