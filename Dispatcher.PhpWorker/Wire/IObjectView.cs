namespace Dispatching.PhpWorker.Wire;

/// <summary>An object of .NET as PHP sees it.</summary>
internal interface IObjectView
{
    /// <summary>The class in PHP.</summary>
    string ClassName { get; }

    /// <summary>The class to take where PHP has no <see cref="ClassName"/>.</summary>
    string Fallback { get; }

    /// <summary>The properties by their names in PHP.</summary>
    IEnumerable<KeyValuePair<string, object?>> Read();

    /// <summary>Takes over what PHP has changed.</summary>
    /// <param name="name">The property's name in PHP.</param>
    /// <param name="value">The value.</param>
    void Write(string name, object? value);

    /// <summary>Takes a property away that PHP has unset.</summary>
    /// <param name="name">The property's name in PHP.</param>
    void Remove(string name);
}
