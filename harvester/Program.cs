using OpenDataNrw.Harvester.CommandLine;

return await HarvestCommand.Create().Parse(args).InvokeAsync();
