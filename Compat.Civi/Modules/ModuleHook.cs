namespace Compat.Civi.Modules;

/// <summary>Who hears a hook, as it was at one state of the modules.</summary>
/// <param name="Version">The state.</param>
/// <param name="IsHeard">Whether a module, or the host itself, hears it.</param>
/// <param name="Functions">The modules' functions.</param>
internal sealed record ModuleHook(int Version, bool IsHeard, IReadOnlyList<ModuleFunction> Functions);
