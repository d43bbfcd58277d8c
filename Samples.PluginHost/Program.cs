await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
return await PluginHost.PluginHostProgram.RunAsync(args, Console.In, output, Console.Error);
