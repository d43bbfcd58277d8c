namespace Dispatching.PhpWorker.Containers;

/// <summary>A plugin that was added to a collection of services.</summary>
internal sealed record AddedPlugin(string Path, PhpPluginOptions? Options);
