using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Advocates;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Imports;

/// <summary>People from files, in the browser and without script.</summary>
public sealed class ImportTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_manager_brings_a_file_sees_what_is_wrong_and_takes_the_rest(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));
        var import = await story.BringAsync("\ufeffMail;First name;Last name;Company;NPS;PLZ;Member since\n"
            + "kim@globex.example;Kim;Park;Globex;9;01234;2025-02-01\nlee@;Lee;Li;Globex;ten;99999;2025-02-01\n");

        var draft = await story.Manager.GetAsync(import);
        draft.Text.ShouldContain("parted by semicolons");
        draft.Text.ShouldContain("Mail: An e-mail address is expected");
        draft.Text.ShouldContain("1 of 2 rows would be refused");
        var fields = PageForm.FieldsOf(draft, "import");
        fields.ShouldContain(("column.0.field", "email"));
        fields.ShouldContain(("column.4.field", "attribute"));
        fields.ShouldContain(("column.5.field", "attribute"));
        fields.ShouldContain(("column.6.field", "joined_at"));
        (await story.Program.GetAsync("/v1/advocates"))["data"].AsArray().ShouldBeEmpty();

        (await story.PlanAsync(import, "look", ("column.4.field", "attribute.number"), ("column.4.name", "nps")))
            .Expect(HttpStatusCode.SeeOther);
        (await story.Manager.GetAsync(import)).Text.ShouldContain("NPS: A number is expected");
        (await story.PlanAsync(import, "begin")).Expect(HttpStatusCode.SeeOther);

        ImportStory.CountsOf(await story.DoneAsync(import)).ShouldBe("1 0 0 1");
        var kim = (await story.Program.GetAsync("/v1/advocates"))["data"].AsArray().Single()!;
        kim["name"]!.ToString().ShouldBe("Kim Park");
        kim["account"]!["name"]!.ToString().ShouldBe("Globex");
        kim["attributes"]!.ToJsonString().ShouldBe("""{"nps":9,"plz":"01234"}""");
        kim["created_at"]!.ToString().ShouldStartWith("2025-02-01");
        var refused = (await story.Manager.GetAsync(import + "/refused.csv")).Text;
        refused.ShouldContain("lee@,Lee,Li,Globex,ten,99999,2025-02-01,3,");
        refused.ShouldContain("NPS: A number is expected, such as 12.5.");
        var late = await story.Manager.SubmitAsync(import, story.Home, ("do", "begin"));
        late.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("The import has begun");
    }

    [Theory, BothEngines]
    public async Task Who_is_known_is_found_by_id_or_address_and_what_the_file_does_not_say_stays(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));
        var program = story.Program;
        await program.PostAsync("/v1/advocates", JsonNode.Parse("""
            {
              "external_id": "u-1", "email": "ana@acme.example", "name": "Ana", "attributes": { "plan": "pro", "nps": 3 },
              "account": { "external_id": "a-1", "name": "Acme", "owner_email": "rep@northwind.example" }
            }
            """));
        await program.PostAsync("/v1/advocates", JsonNode.Parse("""{ "email": "ben@acme.example", "name": "Ben" }"""));

        var page = await story.TakeAsync("id,email,name,company,nps\n"
            + "u-1,ana.new@acme.example,Ana Lima,Acme,9\nu-2,BEN@acme.example,Ben,,\nu-3,ana@acme.example,Ana the other,Acme,\n");

        ImportStory.CountsOf(page).ShouldBe("1 2 0 0");
        var ana = await FindAsync(program, "u-1");
        (ana.Email, ana.Name, ana.Attributes).ShouldBe(("ana.new@acme.example", "Ana Lima", """{"nps":9,"plan":"pro"}"""));
        (await FindAsync(program, "u-2")).Email.ShouldBe("BEN@acme.example");
        (await FindAsync(program, "u-3")).AccountId.ShouldBe(ana.AccountId);
        await using var db = program.Host.OpenStore();
        var account = await db.Accounts.SingleAsync(row => row.ProgramId == program.Id);
        (account.ExternalId, account.OwnerEmail).ShouldBe(("a-1", "rep@northwind.example"));

        ImportStory.CountsOf(await story.TakeAsync("id,email,name,nps\nu-1,ana.new@acme.example,Ana Lima,9\n")).ShouldBe("0 0 1 0");
    }

    [Theory, BothEngines]
    public async Task A_second_row_about_somebody_is_told_and_a_taken_address_too(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));
        await story.Program.PostAsync(
            "/v1/advocates", JsonNode.Parse("""{ "external_id": "u-9", "email": "taken@acme.example", "name": "Tia" }"""));

        var page = await story.TakeAsync("id,email,name\nu-1,a@acme.example,Ana\n,A@acme.example,Ana again\nu-1,b@acme.example,Ana too\n"
            + "u-2,taken@acme.example,Thief\n\n\nu-3,c@acme.example\n");

        ImportStory.CountsOf(page).ShouldBe("1 0 0 4");
        var refused = await story.Manager.GetAsync(ImportOf(page) + "/refused.csv");
        refused.Text.ShouldContain("This person is in row 2 already");
        refused.Text.ShouldContain("u-1,b@acme.example,Ana too,4,");
        refused.Text.ShouldContain("belongs to another advocate");
        refused.Text.ShouldContain("The row has 2 cells where the heading has 3.");
        (await FindAsync(story.Program, "u-1")).Email.ShouldBe("a@acme.example");
    }

    [Theory, BothEngines]
    public async Task A_no_is_taken_and_a_yes_undoes_no_one_s_own_choice(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));

        await story.TakeAsync("id,email,name,may be named,on leaderboards\n"
            + "u-1,a@acme.example,Ana,no,no\nu-2,b@acme.example,Ben,yes,yes\n");
        ImportStory.CountsOf(await story.TakeAsync("id,email,name,may be named\nu-1,a@acme.example,Ana,yes\n")).ShouldBe("0 0 1 0");

        var (ana, ben) = (await FindAsync(story.Program, "u-1"), await FindAsync(story.Program, "u-2"));
        (ana.FriendsSee, ana.OffBoardsAt is null).ShouldBe((FriendsSee.Program, false));
        (ben.FriendsSee, ben.OffBoardsAt is null).ShouldBe((FriendsSee.FirstName, true));
    }

    [Theory, BothEngines]
    public async Task Hostile_rows_are_refused_one_by_one_and_do_no_harm_to_who_opens_them(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));

        var page = await story.TakeAsync("email,name,note\n=cmd|'/c calc'!A1,Eve,x\neve@acme.example,Eve,a\0b\n"
            + $"long@acme.example,{new string('n', 5_000)},x\nopen@acme.example,\"Open,x\n"
            + "last@acme.example,<script>alert(1)</script>,@SUM(A1)\n");

        ImportStory.CountsOf(page).ShouldBe("1 0 0 4");
        var refused = (await story.Manager.GetAsync(ImportOf(page) + "/refused.csv")).Text;
        refused.ShouldContain("\n'=cmd|'/c calc'!A1,");
        refused.ShouldContain("At most 200 characters are taken; there are 5,000.");
        refused.ShouldNotContain('\0');
        var draft = await story.Manager.GetAsync(await story.BringAsync("email,name,<b>x</b>\na@b.example,<script>,1\n"));
        draft.Text.ShouldNotContain("<b>x</b>");
        draft.Text.ShouldNotContain("<script>,");
    }

    [Theory, BothEngines]
    public async Task What_is_no_list_of_people_is_refused_and_nothing_of_it_is_kept(StoreKind kind)
    {
        var story = await ImportStory.BeginAsync(await hosts.NewProgramAsync(kind));
        var wide = string.Join(',', Enumerable.Range(0, 101).Select(static at => $"c{at}")) + "\n";
        foreach (var (content, words) in new[]
        {
            ("", "Choose a file"), ("\n", "what the columns are called"), (wide, "at most 100"), ("PK\u0003\u0004", "workbook"),
            ("email,name\na@b.example," + new string('x', 70_000) + "\n", "Line 2 is longer than 64 KB"),
        })
        {
            var answer = await story.Manager.SubmitFileAsync(story.Home, story.Home, "people.csv", content);
            answer.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain(words);
        }

        await using var db = story.Program.Host.OpenStore();
        (await db.Imports.CountAsync(row => row.ProgramId == story.Program.Id)).ShouldBe(0);
        (await db.ImportParts.CountAsync(row => row.ProgramId == story.Program.Id)).ShouldBe(0);
        var import = await story.BringAsync("a,b\n1,2\n");
        var blind = (await story.PlanAsync(import, "begin")).Expect(HttpStatusCode.UnprocessableEntity);
        blind.Text.ShouldContain("which column holds the e-mail");
        var twice = await story.PlanAsync(import, "look", ("column.0.field", "email"), ("column.1.field", "email"));
        twice.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Another column is taken for this already");
        (await story.Manager.SubmitAsync(import + "/end", [], import)).Expect(HttpStatusCode.SeeOther);
        (await db.ImportParts.CountAsync(row => row.ProgramId == story.Program.Id)).ShouldBe(0);
    }

    private static string ImportOf(Answer page) => page.Message.RequestMessage!.RequestUri!.AbsolutePath;

    private static async Task<Advocate> FindAsync(ProgramDriver program, string externalId)
    {
        await using var db = program.Host.OpenStore();
        return await db.Advocates.SingleAsync(row => row.ProgramId == program.Id && row.ExternalId == externalId);
    }
}
