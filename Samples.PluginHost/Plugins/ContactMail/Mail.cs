namespace PluginHost.Plugins.ContactMail;

/// <summary>A mail.</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">What it says.</param>
public sealed record Mail(string To, string Subject, string Body);
