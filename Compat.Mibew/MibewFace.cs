using Dispatching.Engine;

namespace Compat.Mibew;

/// <summary>Makes a container's dispatcher that of the static face, until the container ends.</summary>
internal sealed class MibewFace(EventDispatcher dispatcher) : StaticFaceUse(() => EventDispatcher.UseUntilDisposed(dispatcher));
