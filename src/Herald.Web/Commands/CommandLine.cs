using Herald.Data;

namespace Herald.Web.Commands;

internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var app = HeraldApp.Build(new() { DataFolder = "data", Urls = "http://localhost:5080" });
        await app.Services.GetRequiredService<SchemaRunner>().RunAsync(CancellationToken.None);
        await output.WriteLineAsync(args.Length + "");
        await app.RunAsync();
        return errors is null ? 1 : 0;
    }
}
