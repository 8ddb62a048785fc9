namespace Herald.Load.Sending;

/// <summary>What is asked on one connection, one request after another, and what counts as a good answer.</summary>
internal interface IRequests
{
    /// <summary>The next request, whole; its bytes stay as they are until the next one is asked for.</summary>
    ReadOnlyMemory<byte> Next();

    /// <summary>Whether the answer to the last one is right.</summary>
    bool IsRight(int status, ReadOnlySpan<byte> answer);
}
