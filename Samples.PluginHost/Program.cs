// It is not closed: what could not be written is told already, and would be tried once more.
var output = new StreamWriter(PluginHost.StandardOutput.Open()) { AutoFlush = true };
return await PluginHost.PluginHostProgram.RunAsync(args, Console.OpenStandardInput(), output, Console.Error);
