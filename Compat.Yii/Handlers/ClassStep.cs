using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>One level of a class-level trigger.</summary>
/// <param name="Level">The class or interface.</param>
/// <param name="Patterns">The handlers of patterns that match here first.</param>
/// <param name="Handlers">These, and those of the level itself behind them.</param>
internal sealed record ClassStep(Type Level, ListenerSnapshot<Handler> Patterns, ListenerSnapshot<Handler> Handlers);
