namespace Herald.CrashLab.Finding;

/// <summary>How far a reader of the stream has come.</summary>
internal sealed record ReaderPlace(string Reader, long CommitGroup, long Position);
