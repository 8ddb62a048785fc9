using System.Collections.Concurrent;
using Herald.Load.Sending;

namespace Herald.Crash.Tests;

/// <summary>The same requests to a server that may put some of them off, if it names why and says when to come again.</summary>
internal sealed class PutOff(IRequests inner, ConcurrentQueue<byte[]> late) : IRequests
{
    private ReadOnlyMemory<byte> last;

    public ReadOnlyMemory<byte> Next() => last = inner.Next();

    public bool IsRight(int status, ReadOnlySpan<byte> answer)
    {
        if (status is not (429 or 503))
            return inner.IsRight(status, answer);
        if (answer.IndexOf("Retry-After:"u8) < 0 || answer.IndexOf("\"program_busy\""u8) < 0)
            return false;
        late.Enqueue(last.ToArray());
        return true;
    }
}
