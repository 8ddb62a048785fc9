using System.Text;

namespace Herald.Web.Platform.Files;

/// <summary>A table as a file to save. It is sent row by row as the store gives them, so that its length costs no memory.</summary>
internal sealed class CsvFile(string name, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<string?>> rows) : IResult
{
    // As much as is worth a packet, so that a browser sees at once that the file comes.
    private const int CharactersPerFlush = 16 * 1024;

    // Spreadsheets read UTF-8 as such where this mark says so.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var ct = httpContext.RequestAborted;
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var writer = new StreamWriter(httpContext.Response.Body, Encoding, CharactersPerFlush, leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(heads).AsMemory(), ct);
        await foreach (var row in rows.WithCancellation(ct))
            await writer.WriteAsync(CsvText.Line(row).AsMemory(), ct);
        await writer.FlushAsync(ct);
    }
}
