using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>A referral's page tells all that happened, why it is whose, and lets staff do what their role allows.</summary>
public sealed class RecordTests(Hosts hosts)
{
    private const string OnWon = """{ "type": "referral_stage", "stage": "won" }""";
    private const string Points = """{ "to": "advocate", "kind": "points", "amount": 500 }""";

    [Theory, BothEngines]
    public async Task Everything_that_happened_stands_there_in_words(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        await console.Story.RuleAsync(OnWon, Points);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.Story.StageAsync(kim, "opportunity", 900_000, new() { ["reason"] = "Budget is there", ["source"] = "crm" });
        await console.Story.StageAsync(kim, "won", 750_000);

        var words = ConsoleStory.Words(await console.PageAsync("/referrals/" + kim));

        words.ShouldContain("rosa referred kim");
        words.ShouldContain("Opportunity, worth $9,000 Budget is there");
        words.ShouldContain("said by crm");
        words.ShouldContain("Won, worth $7,500");
        words.ShouldContain("rosa earned 500 points");
        words.ShouldContain("kim is rosa’s friend.");
        words.ShouldContain("version 1");
        words.ShouldNotContain("Record a stage");
    }

    [Theory, BothEngines]
    public async Task Each_candidate_is_drawn_with_what_became_of_it_and_why(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var story = console.Story;
        var rosa = await story.LinkAsync(await story.AdvocateAsync("rosa@acme.example"));
        var omar = await story.LinkAsync(await story.AdvocateAsync("omar@acme.example"));
        var first = await story.ClickAsync(rosa);
        var second = await story.ClickAsync(omar, first);

        var bought = await story.EventAsync("order-1", "purchase", "kim", 5_000, new() { ["click"] = second });
        var page = await console.PageAsync("/referrals/" + bought["credit"]["referral"]);

        var words = ConsoleStory.Words(page);
        words.ShouldContain("is omar’s friend.");
        words.ShouldContain("among equals the last touch within 90 days before");
        words.ShouldContain("Credited");
        words.ShouldContain("The program credits the last touch.");
        ConsoleStory.Found(page, "class=\"(dot chosen|dot)\"").ShouldBe(["dot", "dot chosen"]);
        words.ShouldNotContain("clk_");
    }

    [Theory, BothEngines]
    public async Task Staff_records_a_stage_with_its_value_and_reason(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Sales);
        var page = $"{console.Home}/referrals/{kim}";

        var done = await console.Staff.SubmitAsync(
            page + "/stages", page, ("stage", "won"), ("value", "7,500.50"), ("stage_reason", "Signed"));

        (await console.Staff.FollowAsync(done.Expect(HttpStatusCode.SeeOther))).Text.ShouldContain("Recorded: Won.");
        var referral = await console.Story.ReferralAsync(kim);
        referral["value"].ToJsonString().ShouldBe("""{"amount":750050,"currency":"USD"}""");
        referral["history"][0]!["source"]!.ToString().ShouldBe("Sam the Sales");
        (await console.AuditAsync()).ShouldContain("recorded stage");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Sales);
        var page = $"{console.Home}/referrals/{kim}";

        var answer = await console.Staff.SubmitAsync(page + "/stages", page, ("value", "a lot"), ("stage_reason", "Signed"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("An amount of USD is expected");
        answer.Text.ShouldContain("value=\"a lot\"");
        answer.Text.ShouldContain(">Signed</textarea>");
        (await console.Story.ReferralAsync(kim))["stage"].ToString().ShouldBe("submitted");
        (await console.AuditAsync()).ShouldNotContain("recorded stage");
    }

    [Theory, BothEngines]
    public async Task A_rep_takes_it_on_and_hands_it_to_somebody_else(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Sales, "dana@northwind.example");
        var page = $"{console.Home}/referrals/{kim}";

        await console.Staff.SubmitAsync(page + "/claim", page);
        (await console.Story.ReferralAsync(kim))["owner"].ToString().ShouldBe("dana@northwind.example");
        await console.Staff.SubmitAsync(page + "/owner", page, ("owner", "miles@northwind.example"), ("owner_reason", "Miles knows them"));

        (await console.Story.ReferralAsync(kim))["owner"].ToString().ShouldBe("miles@northwind.example");
        var words = ConsoleStory.Words(await console.PageAsync("/referrals/" + kim));
        words.ShouldContain("Handed over from dana@northwind.example to miles@northwind.example Miles knows them");
        (await console.AuditAsync()).TakeLast(2).ShouldBe(["claimed referral", "handed over referral"]);
    }

    [Theory, BothEngines]
    public async Task A_manager_gives_it_to_another_advocate_and_the_books_follow(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Manager);
        await console.Story.RuleAsync(OnWon, Points);
        await console.Story.StageAsync(kim, "won", 10_000);
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        var page = $"{console.Home}/referrals/{kim}";

        var unsure = await console.Staff.SubmitAsync(
            page + "/advocate", page, ("advocate", "omar@acme.example"), ("advocate_reason", "He made the call"));
        unsure.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var unknown = await console.Staff.SubmitAsync(
            page + "/advocate", page, ("advocate", "nobody@acme.example"), ("advocate_reason", "?"), ("sure", "true"));
        unknown.Text.ShouldContain("There is no such advocate");
        await console.Staff.SubmitAsync(
            page + "/advocate", page, ("advocate", "omar@acme.example"), ("advocate_reason", "He made the call"), ("sure", "true"));

        (await console.Story.PointsAsync(omar)).Available.ShouldBe(500);
        ConsoleStory.Words(await console.PageAsync("/referrals/" + kim)).ShouldContain("Given from rosa to omar He made the call");
        await console.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_other_advocate_is_found_by_name_and_what_moves_is_said_before(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Manager);
        await console.Story.RuleAsync(OnWon, Points);
        await console.Story.StageAsync(kim, "won", 10_000);
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        await console.Story.AdvocateAsync("omarina@acme.example");
        var page = $"{console.Home}/referrals/{kim}";

        var several = await console.Staff.GetAsync(page + "?give=acme");
        var one = await console.Staff.GetAsync(page + "?give=Omar");
        var none = await console.Staff.GetAsync(page + "?give=nobody");

        several.Text.ShouldContain($"?give={omar}#give\">omar</a>");
        ConsoleStory.Words(several).ShouldNotContain("Give it to omar");
        ConsoleStory.Words(one).ShouldContain("500 points go from rosa to omar, unless the rules give omar more or less.");
        one.Text.ShouldContain($"name=\"advocate\" value=\"{omar}\"");
        ConsoleStory.Words(none).ShouldContain("No advocate of this program is like that, other than rosa, who has it.");
    }

    [Theory, BothEngines]
    public async Task Staff_writes_to_the_advocate_in_the_thread(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Sales);
        var page = $"{console.Home}/referrals/{kim}";

        var empty = await console.Staff.SubmitAsync(page + "/messages", page);
        var sent = await console.Staff.SubmitAsync(page + "/messages", page, ("message_text", "When may I call <Kim>?"));

        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await console.Staff.FollowAsync(sent)).Text.ShouldContain("When may I call &lt;Kim&gt;?");
    }

    [Theory, BothEngines]
    public async Task A_referral_of_another_program_is_not_there(StoreKind kind)
    {
        var (console, kim) = await KimAsync(kind, StaffRole.Owner);
        var other = await ConsoleStory.BeginAsync(hosts, kind);

        (await other.Staff.GetAsync($"{other.Home}/referrals/{kim}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var forged = await other.Staff.SubmitAsync(
            $"{other.Home}/referrals/{kim}/stages", other.Home + "/referrals", ("stage", "won"), ("stage_reason", "Mine"));
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        (await console.Story.ReferralAsync(kim))["stage"].ToString().ShouldBe("submitted");
    }

    private async Task<(ConsoleStory Console, string Kim)> KimAsync(StoreKind kind, StaffRole role, string? email = null)
    {
        var story = await Stories.Story.BeginAsync(hosts, kind);
        var console = new ConsoleStory(story, await story.Program.StaffAsync(role, email));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        return (console, await story.ReferAsync(rosa, "kim@globex.example"));
    }
}
