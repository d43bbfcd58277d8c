using Dispatching.Porting;

return PortingProgram.Run(args, Console.Out, Console.Error);
