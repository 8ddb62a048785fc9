using Herald.Core.Ids;
using Herald.Data.Activities;

namespace Herald.Web.Platform.Live;

/// <summary>
/// Who watches at this moment, program by program. All that watch one program share one reader of the stream, so that what a watcher
/// costs is a connection and not a question to the store every second.
/// </summary>
/// <param name="ofProgramMax">Connections that one program may hold on this node.</param>
/// <param name="allMax">Connections in all: each one stays, and with more the server would serve nothing else.</param>
internal sealed class LiveListeners<TNews>(int ofProgramMax, int allMax)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ProgramId, HashSet<LiveListener<TNews>>> listeners = [];
    private readonly Dictionary<ProgramId, ActivityFeed.Place> places = [];
    private int count;

    /// <summary>The programs that somebody watches, with the place that was read to; null where reading is to begin now.</summary>
    public IReadOnlyList<(ProgramId Program, ActivityFeed.Place? Place)> Watched()
    {
        lock (gate)
            return [.. listeners.Keys.Select(program => (program, places.GetValueOrDefault(program)))];
    }

    /// <summary>Joins those who watch the program; null where there are too many already.</summary>
    public LiveListener<TNews>? TryJoin(ProgramId program, AdvocateId? advocate = null)
    {
        lock (gate)
        {
            var own = listeners.GetValueOrDefault(program) ?? [];
            if (count >= allMax || own.Count >= ofProgramMax)
                return null;
            var listener = new LiveListener<TNews>(program, advocate, Leave);
            own.Add(listener);
            listeners[program] = own;
            count++;
            return listener;
        }
    }

    /// <summary>
    /// The first who watches says from where on the others are told; who comes later joins where the shared reader stands.
    /// </summary>
    public void Begin(ProgramId program, ActivityFeed.Place place)
    {
        lock (gate)
        {
            if (listeners.ContainsKey(program))
                places.TryAdd(program, place);
        }
    }

    /// <summary>Hands news to those who watch the program and whom it concerns, and remembers where the reader stands.</summary>
    public void Tell(ProgramId program, IEnumerable<(AdvocateId? For, TNews News)> news, ActivityFeed.Place place)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(program, out var own))
                return;
            places[program] = place;
            var told = news.ToLookup(static one => one.For, static one => one.News);
            foreach (var listener in own)
            {
                foreach (var one in told[listener.Advocate])
                    listener.Tell(one);
            }
        }
    }

    /// <summary>Hands something to all who watch the program, whomever it concerns.</summary>
    public void TellAll(ProgramId program, TNews one)
    {
        lock (gate)
        {
            foreach (var listener in listeners.GetValueOrDefault(program) ?? [])
                listener.Tell(one);
        }
    }

    private void Leave(LiveListener<TNews> listener)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(listener.Program, out var own) || !own.Remove(listener))
                return;
            count--;
            if (own.Count > 0)
                return;
            listeners.Remove(listener.Program);
            places.Remove(listener.Program);
        }
    }
}
