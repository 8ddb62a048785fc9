using Herald.Data;

namespace Herald.Web.Commands;

/// <summary>Brings the schema up and says what was done.</summary>
internal static class Migration
{
    public static async Task<int> RunAsync(Terminal terminal, SchemaRunner schema, CancellationToken ct)
    {
        var applied = await schema.RunAsync(ct);
        foreach (var script in applied)
            terminal.Say("Applied " + script);
        return applied.Count;
    }
}
