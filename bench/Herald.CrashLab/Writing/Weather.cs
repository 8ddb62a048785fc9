namespace Herald.CrashLab.Writing;

/// <summary>What may befall a request while it is under way.</summary>
internal enum Weather
{
    /// <summary>Nothing: each request is answered as it must be.</summary>
    Fair,

    /// <summary>The server may end, and the connection with it; what it does answer is right.</summary>
    ServerEnds,

    /// <summary>The database may be down: 503 is right too.</summary>
    DatabaseEnds,

    /// <summary>The disk may be full: 503 is right too, and PostgreSQL may end of it.</summary>
    DiskIsFull,
}
