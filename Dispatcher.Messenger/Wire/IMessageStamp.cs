namespace Dispatching.Messenger;

/// <summary>Something that Messenger writes onto a message, beside its body. It travels as a header of its class's name.</summary>
public interface IMessageStamp
{
    /// <summary>The class in PHP, with its namespace and without a leading backslash.</summary>
    static abstract string PhpClass { get; }
}
