using System.Text;
using Herald.Core.Ids;
using Herald.Web.Challenges.Editor;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Herald.Web.Challenges.Console;

/// <summary>A challenge as text: taken from here, and brought from elsewhere into the editor, where nothing of it is saved yet.</summary>
internal static class TextForms
{
    private const string FileField = "text_file";

    public static async Task<Results<FileContentHttpResult, Refused>> Take(
        PathId<ChallengeId> id, StaffCaller caller, ChallengeQueries challenges, CancellationToken ct)
    {
        if (await challenges.TextAsync(caller.Program, id.Value, ct) is not { } text)
            return Refused.NotFound("challenge");
        var body = challenges.BodyOf(text);
        return TypedResults.File(Encoding.UTF8.GetBytes(body), "application/json", $"challenge-{text.Slug}.json");
    }

    public static async Task<Results<RazorComponentResult<ChallengePage>, RazorComponentResult<TemplatesPage>>> Bring(
        FormFields fields, StaffCaller caller, ChallengeTemplates templates, OpenChallenge open, ConsoleFrames frames,
        IOptions<JsonOptions> json, CancellationToken ct)
    {
        var (bytes, tooLong) = (await BytesAsync(fields, ct), fields.Files.GetFile(FileField)?.Length > ChallengeInput.BytesMax);
        var read = Body<ChallengeInput>.Read(bytes, json.Value.SerializerOptions);
        if (read.Fault is { } fault)
        {
            return new RazorComponentResult<TemplatesPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                Cards = (IReadOnlyList<TemplateCard>)[.. templates.All.Data.Select(TemplateCard.Of)],
                Text = Encoding.UTF8.GetString(bytes),
                Fault = tooLong ? $"The file is larger than {ChallengeInput.BytesMax >> 10} KB, which no challenge is."
                    : bytes.Length == 0 ? "Choose a file, or paste the text." : Told(fault),
            })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        var form = ChallengeForm.Of(read.Value, await frames.MeasuresAsync(caller.Program, ct));
        return await open.ShowAsync(
            caller, null, form, new() { Notice = "Nothing of it is saved yet: look it over, and save the draft." }, ct);
    }

    private static async Task<byte[]> BytesAsync(FormFields fields, CancellationToken ct)
    {
        if (fields.Files.GetFile(FileField) is not { Length: > 0 and <= ChallengeInput.BytesMax } file)
            return Encoding.UTF8.GetBytes(fields.Text("text") ?? "");
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        // Some editors begin a file with a mark of its encoding.
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static string Told(Refused fault) => fault.Problem.Errors is { Count: > 0 } fields
        ? string.Join(" ", fields.Select(static one => $"{one.Key}: {string.Join(" ", one.Value)}"))
        : fault.Problem.Detail;
}
