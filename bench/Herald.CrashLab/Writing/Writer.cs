using System.Net;
using System.Net.Sockets;
using Herald.CrashLab.Journals;
using Herald.Load.Sending;

namespace Herald.CrashLab.Writing;

/// <summary>One connection that asks and writes down, until it is told to stop or the server is gone.</summary>
internal sealed class Writer(IPEndPoint server, Journal journal, RequestBytes bytes, Tally tally, Weather weather)
{
    private const int Unavailable = 503;

    // Far longer than any answer takes: who waits so long waits for ever.
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private Wire? wire;

    /// <summary>Goes through a script until it is told to stop; ends early where the server has.</summary>
    public async Task WriteAsync(IScript script, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (deed, about, word) = script.Next();
            var intent = await journal.IntendAsync(deed, about, word);
            var reply = await AskAsync(intent);
            script.Learn(reply?.Answer);
            if (reply is null && weather == Weather.ServerEnds)
                break;
            if (reply?.Answer is null)
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        wire?.Dispose();
    }

    /// <summary>Asks once, and keeps the answer if it is one. Null where the connection failed.</summary>
    public async Task<Reply?> AskAsync(Intent intent)
    {
        using var late = new CancellationTokenSource(AnswerMax);
        try
        {
            wire ??= await Wire.OpenAsync(server, late.Token);
            var status = await wire.AskAsync(bytes.Of(intent), late.Token);
            var reply = Reply.Read(intent, status, wire.Answer.Span);
            await TakeAsync(intent, reply);
            return reply;
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            Lose(intent, fault);
            return null;
        }
    }

    private async Task TakeAsync(Intent intent, Reply reply)
    {
        if (reply.Answer is { } answer)
        {
            await journal.AcknowledgeAsync(intent, answer);
            tally.Acknowledged(intent.Deed);
        }
        else if (weather is Weather.DatabaseEnds or Weather.DiskIsFull && reply.Status == Unavailable)
        {
            if (!reply.Text.Contains("Retry-After:", StringComparison.OrdinalIgnoreCase))
                tally.Object($"{intent} was put off without a word on when to come again: {reply.Text}");
            tally.Unavailable(intent, !reply.Text.Contains("\"outcome_unknown\"", StringComparison.Ordinal));
        }
        else
        {
            tally.Object($"{intent} was answered wrongly: {reply.Text}");
        }
    }

    private void Lose(Intent intent, Exception fault)
    {
        wire?.Dispose();
        wire = null;
        tally.Lost();
        if (fault is OperationCanceledException)
            tally.Object($"{intent} was not answered within {AnswerMax.TotalSeconds:0} seconds");
        else if (weather == Weather.Fair)
            tally.Object($"{intent} lost its connection though the server was up: {fault.Message}");
    }
}
