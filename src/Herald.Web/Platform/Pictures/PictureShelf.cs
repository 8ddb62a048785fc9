using System.Collections.Concurrent;
using Herald.Web.Ui.Assets;

namespace Herald.Web.Platform.Pictures;

/// <summary>Keeps the pictures that were drawn, by what they say, and draws few at a time: each costs a tenth of a second.</summary>
internal sealed class PictureShelf : IDisposable
{
    // About 80 kB each: 16 MB at most.
    private const int PicturesMax = 200;
    private const int DrawnAtOnce = 2;

    private readonly ConcurrentDictionary<object, PreparedAnswer> pictures = [];
    private readonly SemaphoreSlim hands = new(DrawnAtOnce, DrawnAtOnce);

    public int Count => pictures.Count;

    /// <summary>The picture of what it says, which is a value: equal ones make equal pictures.</summary>
    public async Task<PictureAnswer> DrawAsync(object said, Func<byte[]> draw, CancellationToken ct)
    {
        if (pictures.TryGetValue(said, out var kept))
            return new(kept);
        await hands.WaitAsync(ct);
        try
        {
            if (pictures.TryGetValue(said, out kept))
                return new(kept);
            var drawn = new PreparedAnswer(draw(), "image/png");
            if (pictures.Count >= PicturesMax)
                pictures.Clear();
            pictures[said] = drawn;
            return new(drawn);
        }
        finally
        {
            hands.Release();
        }
    }

    public void Dispose() => hands.Dispose();
}
