using System.Net.Http.Headers;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Uploads;

/// <summary>Sends pictures as a company's systems would.</summary>
internal static class UploadStory
{
    public static async Task<Answer> SendAsync(
        ProgramDriver program, string query, byte[] file, string? type = "image/png", string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/pictures?" + query, UriKind.Relative));
        request.Content = new ByteArrayContent(file);
        if (type is not null)
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Answer.OfAsync(await program.Http.SendAsync(request));
    }

    /// <summary>A cover that is kept; its id.</summary>
    public static async Task<string> CoverAsync(ProgramDriver program) =>
        (await SendAsync(program, "purpose=cover", Samples.Png(960, 720))).Expect(System.Net.HttpStatusCode.Created)["id"].ToString();

    public static Task<byte[]> BytesOf(Answer answer) => answer.Message.Content.ReadAsByteArrayAsync();
}
