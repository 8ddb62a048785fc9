namespace Herald.Data.Tracking;

/// <summary>
/// Writes many clicks, with a tally of them for the totals, in one transaction and in the engine's own fastest way; they are on disk when
/// it returns. A previous click is kept only where the program has it: the id comes from a cookie, and cookies can say anything.
/// </summary>
internal interface IClickRows : IDisposable
{
    Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct);
}
