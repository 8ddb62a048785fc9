namespace Herald.Web.Platform.Inputs;

/// <summary>The bytes of a body, kept for the request: an idempotency key is bound to them.</summary>
internal sealed class BodyBytes(ReadOnlyMemory<byte> bytes)
{
    public static BodyBytes None { get; } = new(ReadOnlyMemory<byte>.Empty);

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public static BodyBytes Of(HttpContext http) => http.Features.Get<BodyBytes>() ?? None;

    /// <summary>Reads the whole body, or null where it is larger than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext http, int limit)
    {
        if (http.Request.ContentLength > limit)
            return null;
        var buffer = new byte[(int)Math.Min(limit, http.Request.ContentLength ?? 4096) + 1];
        var length = 0;
        while (true)
        {
            var read = await http.Request.Body.ReadAsync(buffer.AsMemory(length), http.RequestAborted);
            length += read;
            if (length > limit)
                return null;
            if (read == 0)
                break;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
        }

        var bytes = new ReadOnlyMemory<byte>(buffer, 0, length);
        http.Features.Set(new BodyBytes(bytes));
        return bytes;
    }
}
