return Dispatching.Porting.PortingProgram.Run(args, Console.Out, Console.Error);
