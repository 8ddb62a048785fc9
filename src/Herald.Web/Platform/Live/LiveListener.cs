using System.Threading.Channels;
using Herald.Core.Ids;

namespace Herald.Web.Platform.Live;

/// <summary>One open connection that watches a program, or what concerns one advocate in it. Disposing leaves.</summary>
internal sealed class LiveListener<TNews>(ProgramId program, AdvocateId? advocate, Action<LiveListener<TNews>> leave) : IDisposable
{
    // Who reads more slowly than this misses the oldest; the next load of the page has them.
    private const int WaitingMax = 100;

    private readonly Channel<TNews> news = Channel.CreateBounded<TNews>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public ProgramId Program { get; } = program;

    /// <summary>Whom it concerns; null where all of the program is watched.</summary>
    public AdvocateId? Advocate { get; } = advocate;

    public ChannelReader<TNews> News => news.Reader;

    public void Tell(TNews one) => news.Writer.TryWrite(one);

    public void Dispose() => leave(this);
}
