using System.Threading.Channels;
using Herald.Core.Ids;

namespace Herald.Web.Insights.Feed;

/// <summary>One open connection that watches a program. Disposing leaves.</summary>
internal sealed class FeedListener(ProgramId program, Action<FeedListener> leave) : IDisposable
{
    // Who reads more slowly than this misses the oldest; the next load of the page has them.
    private const int WaitingMax = 100;

    private readonly Channel<FeedPiece> pieces = Channel.CreateBounded<FeedPiece>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public ProgramId Program { get; } = program;

    public ChannelReader<FeedPiece> Pieces => pieces.Reader;

    public void Tell(FeedPiece piece) => pieces.Writer.TryWrite(piece);

    public void Dispose() => leave(this);
}
