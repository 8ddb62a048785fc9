using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Tracking;

/// <summary>What stories of links begin with: an advocate, and a link of his.</summary>
internal static class Sharing
{
    public static async Task<string> JoinAsync(this ProgramDriver program, string name = "Rosa Diaz") =>
        (await program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = Path.GetRandomFileName() + "@acme.example",
            ["name"] = name,
        }))["id"].ToString();

    public static Task<Answer> MakeLinkAsync(
        this ProgramDriver program, string advocate, string? campaign = null, string? channel = null, string? destination = null)
    {
        var body = new JsonObject();
        foreach (var (name, value) in new[] { ("campaign", campaign), ("channel", channel), ("destination", destination) })
        {
            if (value is not null)
                body[name] = value;
        }

        return program.PostAsync($"/v1/advocates/{advocate}/links", body);
    }

    /// <summary>The code of a new advocate's link.</summary>
    public static async Task<string> CodeAsync(this ProgramDriver program, string? destination = null) =>
        (await program.MakeLinkAsync(await program.JoinAsync(), destination: destination))["code"].ToString();

    /// <summary>What the store holds, read as another process would.</summary>
    public static async Task<List<Click>> ClicksAsync(this ProgramDriver program)
    {
        await using var db = program.Host.OpenStore();
        return await db.Clicks.Where(row => row.ProgramId == program.Id).OrderBy(static row => row.Id).ToListAsync();
    }

    public static ClickId ToClick(this string text) =>
        IdText.TryRead(text, out ClickId id) ? id : throw new ArgumentException("Not a click: " + text, nameof(text));
}
