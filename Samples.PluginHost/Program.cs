using var output = new StreamWriter(Console.OpenStandardOutput());
return PluginHost.PluginHostProgram.Run(args, Console.In, output, Console.Error);
