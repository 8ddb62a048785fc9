using System.Data.Common;
using Herald.Data;
using Herald.Web.Platform;

namespace Herald.Web.Commands;

/// <summary>Turns what an operator can mend into one sentence with the way out; what nobody foresaw stays an exception.</summary>
internal static class StoreTrouble
{
    private const string ProtocolViolation = "08P01";

    public static string? SentenceOf(Exception fault, HeraldSettings settings) => fault switch
    {
        SchemaMismatchException or UnfitPoolerException => fault.Message,
        DbException { SqlState: ProtocolViolation } when fault.Message.Contains("startup parameter", StringComparison.Ordinal) =>
            $"The pooler {PlaceOf(settings)} cannot be used: {First(fault)}. Set ignore_startup_parameters = options in PgBouncer.",
        DbException => settings.Database is null
            ? $"The store {Path.GetFullPath(settings.StoreFile)} cannot be used: {First(fault)}. "
                + "Check the folder that --data or HERALD_DATA names, and who may write there."
            : $"The database {PlaceOf(settings)} cannot be used: {First(fault)}. "
                + "Check that it runs and what --database or HERALD_DATABASE says.",
        IOException or UnauthorizedAccessException => First(fault) + ". Check --data or HERALD_DATA, and --urls or HERALD_URLS.",
        _ => fault.InnerException is { } inner ? SentenceOf(inner, settings) : null,
    };

    private static string PlaceOf(HeraldSettings settings)
    {
        using var engine = new PostgresEngine(settings.Database!);
        return engine.Place;
    }

    private static string First(Exception fault) => fault.Message.Split('\n')[0].Trim().TrimEnd('.');
}
