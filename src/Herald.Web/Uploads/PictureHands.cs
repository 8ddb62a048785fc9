using Herald.Core;
using Herald.Core.Uploads;

namespace Herald.Web.Uploads;

/// <summary>
/// Looks at what was sent and has it drawn anew: one picture at a time, since each takes a processor and much memory for a moment. Who
/// would wait too long is sent away, and may come again.
/// </summary>
internal sealed class PictureHands(TimeProvider clock) : IDisposable
{
    private const int AtOnce = 1;
    private const int WaitingMax = 8;
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WorkMax = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim hands = new(AtOnce, AtOnce);
    private int waiting;

    private static Refusal Busy => new(
        "pictures_busy", "Many pictures are being looked at just now. Nothing was kept; send it again in a moment.")
    {
        Kind = RefusalKind.Busy,
    };

    /// <summary>
    /// Refused: <c>picture_too_large</c>, <c>picture_unreadable</c>, <c>picture_too_small</c>, and <c>pictures_busy</c> where it would
    /// wait too long.
    /// </summary>
    public async Task<Outcome<MadePicture>> MakeAsync(ReadOnlyMemory<byte> file, PicturePurpose purpose, CancellationToken ct)
    {
        if (PictureHead.Read(file.Span).Refused(out var refusal, out var head))
            return refusal;
        if (PictureRules.TooSmall(head, purpose) is { } small)
            return small;
        if (!await EnterAsync(ct))
            return Busy;
        try
        {
            using var stop = new CancellationTokenSource(WorkMax, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, ct);
            var made = await Task.Run(() => DrawAnew.Run(file, head, purpose, either.Token), CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return made is null ? PictureHead.Unreadable : made;
        }
        finally
        {
            hands.Release();
        }
    }

    public void Dispose() => hands.Dispose();

    private async Task<bool> EnterAsync(CancellationToken ct)
    {
        if (Interlocked.Increment(ref waiting) > WaitingMax)
        {
            Interlocked.Decrement(ref waiting);
            return false;
        }

        try
        {
            return await hands.WaitAsync(WaitMax, ct);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
