using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>The list as a file: the rows of the page, and nothing in it that runs.</summary>
public sealed class ExportTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task The_file_has_the_rows_of_the_list_and_its_filters(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.Story.ReferAsync(rosa, "ada@globex.example");
        await console.Story.StageAsync(kim, "won", 129_950);

        var answer = await console.PageAsync("/referrals/export.csv?reached=won");
        var bytes = await answer.Message.Content.ReadAsByteArrayAsync();

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        answer.Message.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Message.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var lines = answer.Text.TrimStart('\uFEFF').Split("\r\n");
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("id,friend,friend_email,");
        lines[1].ShouldStartWith($"{kim},kim,kim@globex.example,");
        lines[1].ShouldContain(",won,");
        lines[1].ShouldContain(",1299.50,USD,");
        lines[2].ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task What_a_spreadsheet_would_run_is_defused_and_quotes_are_doubled(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        await ReferAsync(console, rosa, "=HYPERLINK(\"https://evil.example\")", "+1", "\tcmd");
        await ReferAsync(console, rosa, "@SUM(A1)", "-2+3", "=1\r\n=2");
        await ReferAsync(console, rosa, "Kim \"K\" Larsen, Jr.", "Globex", "two\nlines");

        var text = (await console.PageAsync("/referrals/export.csv?sort=submitted")).Text;

        text.ShouldContain("\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
        text.ShouldContain(",'+1,");
        text.ShouldContain(",'@SUM(A1),");
        text.ShouldContain(",'-2+3,");
        text.ShouldContain("\"'=1\r\n=2\"");
        text.ShouldContain("\"Kim \"\"K\"\" Larsen, Jr.\"");
        text.ShouldContain("\"two\nlines\"");
        text.ShouldContain("'\tcmd");
    }

    private static async Task ReferAsync(ConsoleStory console, string advocate, string name, string company, string note) =>
        (await console.Story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = name, ["email"] = $"{Guid.CreateVersion7():N}@globex.example", ["company"] = company },
            ["introduction"] = "form",
            ["note"] = note,
        })).Expect(HttpStatusCode.Created);
}
