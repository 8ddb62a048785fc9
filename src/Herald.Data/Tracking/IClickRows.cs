namespace Herald.Data.Tracking;

/// <summary>
/// Writes many clicks in one transaction, in the engine's own fastest way; they are on disk when it returns. A previous click is kept
/// only where the program has it: the id comes from a cookie, and cookies can say anything.
/// </summary>
internal interface IClickRows : IDisposable
{
    Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct);
}
