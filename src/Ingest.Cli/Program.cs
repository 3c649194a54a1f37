using Ingest.Cli;

return await IngestCommand.RunAsync(args, Console.Out, Console.Error);
