namespace Compat.Php;

/// <summary>PHP's <c>ArrayAccess</c>: an object that is read and written with brackets.</summary>
public interface IArrayAccess
{
    /// <summary>Whether there is an offset, for <c>isset</c> and <c>empty</c>.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns>Whether it is there.</returns>
    bool OffsetExists(object? offset);

    /// <summary>Reads an offset.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns>Its value.</returns>
    object? OffsetGet(object? offset);

    /// <summary>Writes an offset.</summary>
    /// <param name="offset">The offset; <see langword="null"/> for <c>[] =</c>.</param>
    /// <param name="value">The value.</param>
    void OffsetSet(object? offset, object? value);

    /// <summary>Takes an offset away.</summary>
    /// <param name="offset">The offset.</param>
    void OffsetUnset(object? offset);
}
