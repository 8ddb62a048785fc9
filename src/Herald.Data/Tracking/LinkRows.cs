using System.Data.Common;
using System.Text.Json;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;

namespace Herald.Data.Tracking;

/// <summary>Reads links by their code beside the mapper: two unique keys, one row.</summary>
internal static class LinkRows
{
    private const string ByCode = """
        SELECT link.program_id, link.id, link.paused_at IS NOT NULL, link.destination,
            program.destination, program.allowed_hosts, program.attribution_window_days
        FROM programs AS program
        JOIN links AS link ON link.program_id = program.id AND link.code = @code
        WHERE program.tag = @tag
        """;

    public static async Task<TrackedLink?> FindAsync(IEngine engine, string code, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = ByCode;
        Add(command, "@code", code);
        Add(command, "@tag", code[..LinkCode.TagLength]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(engine, reader, code) : null;
    }

    private static TrackedLink Read(IEngine engine, DbDataReader reader, string code)
    {
        var (own, general) = (reader.GetString(3), reader.GetString(4));
        var allowed = JsonSerializer.Deserialize<List<string>>(reader.GetString(5), JsonSerializerOptions.Default)!;
        var hosts = new DestinationHosts(general, allowed);
        // Hosts may have been taken from the program's list since the link was made.
        var destination = LandingPlace.Choose(own, new Uri(general), hosts);
        return new(
            ProgramId.From(engine.ReadId(reader, 0)), LinkId.From(engine.ReadId(reader, 1)), code, reader.GetBoolean(2),
            destination, hosts, reader.GetInt32(6));
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
