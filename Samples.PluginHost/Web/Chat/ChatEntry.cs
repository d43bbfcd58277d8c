using System.Text.Json.Serialization;

namespace PluginHost.Web.Chat;

/// <summary>A line of the journal: something that happened to a thread.</summary>
/// <param name="Thread">The thread's number.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ThreadOpened), "opened")]
[JsonDerivedType(typeof(MessagePosted), "posted")]
[JsonDerivedType(typeof(StateChanged), "changed")]
[JsonDerivedType(typeof(NumbersSkipped), "skipped")]
internal abstract record ChatEntry(long Thread);

/// <summary>A visitor began it.</summary>
/// <param name="Visitor">The visitor's name.</param>
/// <param name="TokenHash">What the visitor's token gives, so that who reads the journal cannot write in the visitor's name.</param>
/// <param name="At">When.</param>
internal sealed record ThreadOpened(long Thread, string Visitor, string TokenHash, DateTimeOffset At) : ChatEntry(Thread);

/// <summary>A message was posted to it.</summary>
/// <param name="Message">The message.</param>
internal sealed record MessagePosted(long Thread, ChatMessage Message) : ChatEntry(Thread);

/// <summary>An operator answered, or it was closed.</summary>
/// <param name="State">How far it is now.</param>
/// <param name="At">When.</param>
internal sealed record StateChanged(long Thread, ThreadState State, DateTimeOffset At) : ChatEntry(Thread);

/// <summary>
/// Stands for threads that are forgotten: the numbers up to its thread's and its message's were given to them, or to threads before them.
/// </summary>
/// <param name="Message">The message's number.</param>
internal sealed record NumbersSkipped(long Thread, long Message) : ChatEntry(Thread);

/// <summary>Entries as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChatEntry))]
internal sealed partial class ChatEntryJson : JsonSerializerContext;
