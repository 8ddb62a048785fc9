using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

public sealed class HomeTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_has_not_signed_in_is_asked_to_and_comes_back_here(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var visitor = program.Visitor();

        var answer = (await visitor.GetAsync("/hub/" + program.Slug)).Expect(HttpStatusCode.SeeOther);

        visitor.PathOf(answer).ShouldBe($"/hub/{program.Slug}/sign-in?return=%2Fhub%2F{program.Slug}");
    }

    [Theory, BothEngines]
    public async Task Who_has_just_joined_learns_what_to_do_next(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        var home = await story.ReadAsync();

        home.ShouldContain(", Rosa. Two things worth your time.");
        home.ShouldContain("You have not shared it yet; choose where, and the words are there already.");
        home.ShouldContain("Refer somebody by name");
        home.ShouldContain("Nobody yet Whom you refer stands here");
        home.ShouldContain("Nothing yet. What your friends bring stands here as soon as it is earned");
        home.ShouldContain("Nothing is promised at present");
    }

    [Theory, BothEngines]
    public async Task Points_say_until_when_and_why_they_wait_in_the_readers_manner(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "de-DE", "Pacific/Auckland");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(1_500), "\"hold\": { \"days\": 14 }");
        await story.Story.RuleAsync(Offer.At("qualified"), Offer.Points(2_500), "\"hold\": { \"until_stage\": \"won\" }");
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        await story.Story.StageAsync(kim, "qualified");

        var home = await story.ReadAsync();

        home.ShouldContain("4.000 points unterwegs");
        // Noon of 1 March in UTC is past midnight in Auckland.
        home.ShouldContain("1.500 points, frei am 16. März Für die Empfehlung von Kim.");
        home.ShouldContain("Es wartet 14 Tage, falls etwas zurückgegeben wird.");
        home.ShouldContain("2.500 points, frei, sobald Kim Kunde wird Dafür, dass Kim gut passt.");
        home.ShouldContain("Endgültig zählt es nur, wenn Kim so weit kommt.");
        home.ShouldContain("Montag, 2. März");
    }

    [Theory, BothEngines]
    public async Task A_referral_is_told_in_steps_with_what_each_gave_and_what_comes_next(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points("\"up_to_total\": 32000, \"per\": \"referral\""));
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");

        (await story.ReadAsync()).ShouldContain(
            "Kim On the way You referred Kim 100 points, yours 1 Mar 2026 When Kim becomes a customer 32,000 points in total");

        story.Clock!.Advance(TimeSpan.FromDays(1));
        await story.Story.StageAsync(kim, "won", 500_000);

        var won = await story.ReadAsync();
        won.ShouldContain("Kim Customer You referred Kim 100 points, yours 1 Mar 2026 Kim became a customer 31,900 points, yours");
        won.ShouldContain("32,000 points");
        won.ShouldContain("Nothing waits: all that you have earned is yours.");
    }

    [Theory, BothEngines]
    public async Task A_friend_whose_step_waits_is_suggested_after_two_weeks(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(250));
        await story.Story.ReferAsync(story.Rosa, "Kim@globex.example", "email");
        story.Clock!.Advance(TimeSpan.FromDays(13));
        (await story.ReadAsync()).ShouldNotContain("Ask Kim how it is going");

        story.Clock.Advance(TimeSpan.FromDays(1));

        var home = await story.ReadAsync();
        home.ShouldContain("Three things worth your time.");
        home.ShouldContain("250 points Ask Kim how it is going You introduced Kim by e-mail two weeks ago, and nothing has moved since.");
    }

    [Theory, BothEngines]
    public async Task When_somebody_was_last_referred_by_name_says_so_beside_who_came_by_a_link(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        story.Clock!.Advance(TimeSpan.FromDays(210));
        await story.Story.EventAsync("s-1", "signup", "c-1", more: new() { ["code"] = await story.Story.CodeAsync(story.Rosa) });

        var home = HubStory.Words(await (await story.Program.AdvocateAsync(story.Rosa)).GetAsync(story.Home));

        home.ShouldContain("You last referred somebody by name seven months ago.");
        home.ShouldNotContain("last referral was");
    }

    [Theory, BothEngines]
    public async Task Terms_are_the_live_rules_in_words_and_say_when_they_end(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "en-US");
        await story.Story.RuleAsync(
            Offer.At("won"), Offer.Points(250) + ", " + Offer.Money("\"amount\": 1000", to: "friend"),
            "\"hold\": { \"days\": 14 }, \"period\": { \"from\": null, \"to\": \"2026-04-01T00:00:00Z\" }");

        var home = await story.ReadAsync();

        home.ShouldContain("You get 250 points when your friend becomes a customer.");
        home.ShouldContain("You can use it 14 days after that. It ends after March 31, 2026.");
        home.ShouldContain("Your friend gets $10 when your friend becomes a customer.");
    }

    [Theory, BothEngines]
    public async Task What_is_others_is_not_on_it(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(77));
        var omar = await story.Story.AdvocateAsync("omar@acme.example");
        await story.Story.ReferAsync(omar, "lena@globex.example");

        var home = await story.ReadAsync();

        home.ShouldNotContain("lena");
        home.ShouldContain("Nobody yet");
    }
}
