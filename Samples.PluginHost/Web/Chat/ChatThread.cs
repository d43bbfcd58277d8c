namespace PluginHost.Web.Chat;

/// <summary>A thread as it was at a moment: what listeners get as <c>thread</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Visitor">The visitor's name, as it was typed.</param>
/// <param name="State">How far it is.</param>
/// <param name="Created">When it began.</param>
/// <param name="Messages">How many messages it has.</param>
public sealed record ChatThread(long Id, string Visitor, ThreadState State, DateTimeOffset Created, int Messages);
