using Herald.CrashLab;

return await LabOptions.Command(static async (options, ct) =>
{
    try
    {
        await Lab.RunAsync(options, Console.Out, ct);
        return 0;
    }
    catch (OffenceException offence)
    {
        await Console.Error.WriteLineAsync(offence.Message);
        return 1;
    }
}).Parse(args).InvokeAsync();
