namespace Compat.Yii;

/// <summary>The component that all code can reach, so that its events are global: <see cref="Yii.App"/>. The application of Yii.</summary>
/// <remarks>Names of global events are shared by all: begin them with whose they are, as in <c>frontend.mail.sent</c>.</remarks>
/// <param name="events">The class-level handlers; those of <see cref="Yii.Events"/> where none are given.</param>
public class Application(EventRegistry? events = null) : Component
{
    /// <inheritdoc/>
    protected override EventRegistry ClassLevelEvents => events ?? Yii.Events;
}
