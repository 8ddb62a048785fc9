using System.Text;
using System.Threading.Channels;

namespace Herald.CrashLab.Journals;

/// <summary>
/// What was asked and what was answered, on disk before anything rests on it: an intent before its request leaves, an answer before it
/// counts as known. Lines that come at once share a sync. It outlives this process as it outlives the server: opened again it goes on.
/// </summary>
internal sealed class Journal : IAsyncDisposable
{
    private readonly FileStream file;
    private readonly Channel<(string Line, TaskCompletionSource Written)> waiting =
        Channel.CreateUnbounded<(string, TaskCompletionSource)>(new() { SingleReader = true });

    private readonly Task loop;
    private long number;

    private Journal(FileStream file, JournalMemory memory)
    {
        (this.file, Memory, number) = (file, memory, memory.NumberMax);
        loop = WriteAllAsync();
    }

    public JournalMemory Memory { get; }

    public static Journal Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var memory = new JournalMemory();
        file.SetLength(ReadInto(memory, file));
        file.Seek(0, SeekOrigin.End);
        return new(file, memory);
    }

    /// <summary>Decides on a request; it may be sent once this returns.</summary>
    public async Task<Intent> IntendAsync(Deed deed, string about, string word)
    {
        var intent = new Intent(Interlocked.Increment(ref number), deed, about, word);
        await WriteAsync(JournalLine.Of(intent));
        Memory.Add(intent);
        return intent;
    }

    /// <summary>Keeps the answer; from here on its effect must be in the store.</summary>
    public async Task AcknowledgeAsync(Intent intent, string answer)
    {
        await WriteAsync(JournalLine.Of(intent, answer));
        Memory.Add(intent.Number, answer);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        await file.DisposeAsync();
    }

    // The last line may have been cut off when the process ended; nothing rested on it yet. Returns how much is whole.
    private static long ReadInto(JournalMemory memory, FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.ASCII, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text.LastIndexOf('\n') + 1;
        foreach (var line in text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!JournalLine.TryRead(line, memory))
                throw new InvalidDataException($"{file.Name} has a line that is none of a journal: {line}");
        }

        return whole;
    }

    private Task WriteAsync(string line)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiting.Writer.TryWrite((line, written)) ? written.Task : throw new ObjectDisposedException(nameof(Journal));
    }

    private async Task WriteAllAsync()
    {
        // Off the caller's thread: a sync blocks the one that it runs on.
        await Task.Yield();
        var (text, batch) = (new StringBuilder(), new List<TaskCompletionSource>());
        while (await waiting.Reader.WaitToReadAsync())
        {
            text.Clear();
            batch.Clear();
            while (waiting.Reader.TryRead(out var next))
            {
                text.Append(next.Line).Append('\n');
                batch.Add(next.Written);
            }

            file.Write(Encoding.ASCII.GetBytes(text.ToString()));
            file.Flush(flushToDisk: true);
            batch.ForEach(static written => written.SetResult());
        }
    }
}
