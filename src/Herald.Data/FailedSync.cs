using SQLitePCL;

namespace Herald.Data;

/// <summary>
/// Ends this process where the disk fails to sync what SQLite wrote. What had been written by then may be lost though the next sync
/// succeeds, so that nothing may be acknowledged any more. What is on disk is found by the next start, which reads the journal anew.
/// </summary>
public static class FailedSync
{
    // SQLITE_IOERR_FSYNC: said from within the commit or checkpoint that failed, before anybody is answered.
    private const int SyncFailed = 10 | (4 << 8);

    /// <summary>Watches all that this process does with SQLite from here on; to be called before it is first used.</summary>
    public static void EndsProcess()
    {
        Batteries_V2.Init();
        if (raw.sqlite3_config_log(Hear, null) is var answer && answer != raw.SQLITE_OK)
            throw new InvalidOperationException($"SQLite was used before its log was asked for (it answered {answer}).");
    }

    private static void Hear(object user, int code, utf8z message)
    {
        if (code == SyncFailed)
        {
            Environment.FailFast("The disk failed to sync the store, so that nothing more may be acknowledged. Look at the disk, then "
                + "start again. SQLite says: " + message.utf8_to_string());
        }
    }
}
