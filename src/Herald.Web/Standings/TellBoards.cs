using System.Collections.Concurrent;
using Herald.Core.Ids;
using Herald.Web.Platform.Live;

namespace Herald.Web.Standings;

/// <summary>
/// Tells those who look at a board that it has moved, so that their page fetches itself again: not for every score, since on a busy day
/// scores change several times a second and each page that is open would ask as often.
/// </summary>
internal sealed class TellBoards(LiveListeners<BoardNews> listeners, TimeProvider clock)
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<ProgramId, (long Turn, DateTimeOffset At)> told = [];

    /// <summary>
    /// Where a program's boards are, and where they were when last looked at; those who watch hear of it unless they heard just now, and
    /// then with the next call.
    /// </summary>
    public void Say(ProgramId program, long before, long turn)
    {
        var now = clock.GetUtcNow();
        var last = told.GetOrAdd(program, (before, DateTimeOffset.MinValue));
        if (last.Turn == turn || now - last.At < PauseMin)
            return;
        told[program] = (turn, now);
        listeners.TellAll(program, new(turn));
    }
}
