namespace Compat.Php;

/// <summary>PHP's <c>JsonSerializable</c>: an object that says what stands for it in JSON.</summary>
public interface IJsonSerializable
{
    /// <summary>Gives what stands for the object.</summary>
    /// <returns>Any value that can become JSON.</returns>
    object? JsonSerialize();
}
