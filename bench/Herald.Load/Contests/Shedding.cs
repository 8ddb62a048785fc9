using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>The same requests to a server that may put some of them off, if it says when to come again.</summary>
internal sealed class Shedding(IRequests inner, Shed shed) : IRequests
{
    public ReadOnlyMemory<byte> Next() => inner.Next();

    public bool IsRight(int status, ReadOnlySpan<byte> answer)
    {
        if (status is not (429 or 503))
            return inner.IsRight(status, answer);
        if (answer.IndexOf("Retry-After:"u8) < 0)
            return false;
        shed.Add();
        return true;
    }
}
