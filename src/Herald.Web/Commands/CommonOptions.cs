using System.CommandLine;

namespace Herald.Web.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the store, keys and mail; or HERALD_DATA. [default: ./data]",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string> Database { get; } = new("--database")
    {
        Description = "PostgreSQL, as postgres://user:password@host/name or in Npgsql's keywords; or HERALD_DATABASE. "
            + "[default: SQLite in the folder]",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    public static Option<string> Replica { get; } = new("--replica")
    {
        Description = "Streaming replica that insights are read from, with the user and database of the primary; or HERALD_REPLICA. "
            + "[default: none]",
        HelpName = "HOST:PORT",
        Recursive = true,
    };

    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where the server listens; or HERALD_URLS. [default: http://localhost:5080]",
        HelpName = "URLS",
        Recursive = true,
    };
}
