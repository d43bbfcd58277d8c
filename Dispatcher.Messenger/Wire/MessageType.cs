using System.Text.Json.Serialization.Metadata;

namespace Dispatching.Messenger.Wire;

/// <summary>A type of event that may come in and go out.</summary>
/// <param name="Class">The class here.</param>
/// <param name="Name">What the other side calls it.</param>
/// <param name="Bus">The bus that handles it there, where that has several.</param>
/// <param name="Json">How it is read and written; <see langword="null"/> for the program's options.</param>
internal sealed record MessageType(Type Class, string Name, string? Bus, JsonTypeInfo? Json);
