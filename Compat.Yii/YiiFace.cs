using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>Makes a container's registry and application those of the static face, until the container ends.</summary>
internal sealed class YiiFace(EventRegistry events, Application app) : StaticFaceUse(() => Yii.UseUntilDisposed(events, app));
