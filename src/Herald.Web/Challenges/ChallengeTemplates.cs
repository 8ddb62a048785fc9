using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Herald.Web.Challenges;

/// <summary>Challenges to start from. They are data in the binary, in the form in which challenges are made, and read once.</summary>
internal sealed class ChallengeTemplates(IOptions<JsonOptions> json)
{
    private const string Folder = "challenges/";

    private readonly Lazy<TemplatesView> read = new(() => Read(json.Value.SerializerOptions));

    public TemplatesView All => read.Value;

    // Their names begin with the place that they have in the list: 01-introduce-yourself.
    private static TemplatesView Read(JsonSerializerOptions options) => new(
    [
        .. typeof(ChallengeTemplates).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new TemplatesView.Template(name[(Folder.Length + 3)..^5], Open(name, options))),
    ]);

    private static ChallengeInput Open(string name, JsonSerializerOptions options)
    {
        using var stream = typeof(ChallengeTemplates).Assembly.GetManifestResourceStream(name)!;
        return (ChallengeInput)JsonSerializer.Deserialize(stream, options.GetTypeInfo(typeof(ChallengeInput)))!;
    }
}
