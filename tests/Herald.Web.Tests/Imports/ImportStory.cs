using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Imports;

/// <summary>A manager who brings files in the console.</summary>
internal sealed class ImportStory(ProgramDriver program, Visitor manager)
{
    public ProgramDriver Program => program;

    public Visitor Manager => manager;

    public string Home => $"/console/{program.Slug}/imports";

    public static async Task<ImportStory> BeginAsync(ProgramDriver program) => new(program, await program.StaffAsync(StaffRole.Manager));

    /// <summary>The same person at another server on the same store.</summary>
    public async Task<ImportStory> AtAsync(HeraldHost other) => await BeginAsync(program.At(other));

    /// <summary>Brings a file, and returns the address of its import.</summary>
    public async Task<string> BringAsync(string content) =>
        manager.PathOf((await manager.SubmitFileAsync(Home, Home, "people.csv", content)).Expect(HttpStatusCode.SeeOther));

    /// <summary>Sends the form of its columns as it stands, but for some of them.</summary>
    public async Task<Answer> PlanAsync(string import, string button, params IReadOnlyList<(string Name, string Value)> changes) =>
        await manager.SendAsync(
            import, PageForm.FieldsOf(await manager.GetAsync(import), "import").With([.. changes, ("do", button)]));

    /// <summary>Brings a file, begins with it as it was understood, and waits until all of it is taken.</summary>
    public async Task<Answer> TakeAsync(string content)
    {
        var import = await BringAsync(content);
        (await PlanAsync(import, "begin")).Expect(HttpStatusCode.SeeOther);
        return await DoneAsync(import);
    }

    public async Task<Answer> DoneAsync(string import)
    {
        await Eventually.TrueAsync(async () => !(await manager.GetAsync(import)).Text.Contains("<progress"), "the import is done");
        return await manager.GetAsync(import);
    }

    /// <summary>New, changed, unchanged and refused rows as the page says them.</summary>
    public static string CountsOf(Answer page) => string.Join(' ', Regex
        .Matches(page.Text, "(?<=<p class=\"value num\">\\s*)[\\d,]+", RegexOptions.None, TimeSpan.FromSeconds(1))
        .Select(static match => match.Value));

    /// <summary>So many people.</summary>
    public static string People(int count)
    {
        var text = new StringBuilder("E-mail,Name,Company\n");
        for (var at = 1; at <= count; at++)
            text.Append(CultureInfo.InvariantCulture, $"p{at}@acme.example,Person {at},Company {at % 7}\n");
        return text.ToString();
    }
}
