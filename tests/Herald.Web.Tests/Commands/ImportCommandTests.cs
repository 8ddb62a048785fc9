using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Commands;

public sealed class ImportCommandTests
{
    [Theory, BothEngines]
    public async Task A_file_is_looked_at_then_taken_and_the_refused_rows_are_written(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };
        (await shell.RunAsync("program", "create", "circle", "--name", "Circle", "--destination", "https://www.northwind.example"))
            .ShouldBe(0, shell.Errors);
        var (file, refused) = (Path.Combine(shell.Folder, "people.csv"), Path.Combine(shell.Folder, "refused.csv"));
        await File.WriteAllTextAsync(file, "Work address\tName\tScore\nkim@globex.example\tKim\t9\nlee@\tLee\t3\n", Ct);

        (await shell.RunAsync("import", file, "--program", "circle")).ShouldBe(2);
        shell.Errors.ShouldContain("which column holds the e-mail addresses");
        (await shell.RunAsync("import", file, "--program", "circle", "--column", "Work=email")).ShouldBe(2);
        shell.Errors.ShouldContain("a heading of the file: Work address, Name, Score");
        (await shell.RunAsync("import", file, "--program", "circle", "--column", "Score=points")).ShouldBe(2);
        shell.Errors.ShouldContain("attribute.number:NAME");
        string[] words =
        [
            "import", file, "--program", "circle", "--column", "Work address=email", "--column", "Score=attribute.number:nps",
        ];
        (await shell.RunAsync([.. words, "--preview"])).ShouldBe(0, shell.Errors);
        shell.Output.ShouldContain("Score: attribute.number:nps");
        shell.Errors.ShouldContain("row 3: Work address: An e-mail address is expected");
        (await CountAsync(store)).ShouldBe(0);

        (await shell.RunAsync([.. words, "--refused", refused])).ShouldBe(0, shell.Errors);
        shell.Output.ShouldContain("made: 1, changed: 0, unchanged: 0, refused: 1");
        (await CountAsync(store)).ShouldBe(1);
        (await File.ReadAllTextAsync(refused, Ct)).ShouldContain("lee@,Lee,3,3,");
        (await shell.RunAsync("import", file + ".gone", "--program", "circle")).ShouldBe(1);
        shell.Errors.ShouldContain("There is no file");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<int> CountAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Advocates.CountAsync(Ct);
    }
}
