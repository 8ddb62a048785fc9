using System.Net;
using Herald.Core.Staff;
using Herald.Core.Thanks;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Thanks;

/// <summary>Thanks in the browser: staff who work on them, and the advocate who is asked where to.</summary>
public sealed class ThanksConsoleTests
{
    private const string Street = "Rosa Díaz\nCalle Mayor 5\n28013 Madrid";

    [Theory, BothEngines]
    public async Task An_address_is_asked_for_given_shown_to_those_who_send_and_forgotten_when_it_has_served(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var (thanks, rosa) = (await story.ThankAsync("package"), await story.Program.AdvocateAsync(story.Rosa));
        var page = $"{story.Console}/{thanks}";
        (await story.Kim.SubmitAsync(page + "/address", page)).Expect(HttpStatusCode.SeeOther);
        (await story.Kim.SubmitAsync(page + "/address", page)).Expect(HttpStatusCode.SeeOther);
        (await story.ToldAsync(1, 1))[0].Subject.ShouldBe("Kim Vale wants to send you something");

        var answer = $"{story.Hub}/{thanks}/address";
        var empty = await rosa.SubmitAsync(answer, story.Hub, ("answer", "give"), ($"address.{thanks}", "Here"));
        empty.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("as it stands on an envelope");
        (await rosa.SubmitAsync(answer, story.Hub, ("answer", "give"), ($"address.{thanks}", Street))).Expect(HttpStatusCode.SeeOther);
        (await story.Kim.GetAsync(page)).Text.ShouldContain("Calle Mayor 5");
        var analyst = await story.Program.StaffAsync(StaffRole.Analyst);
        (await analyst.GetAsync(page)).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Calle Mayor 5");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/profile/data.json")).Text.ShouldContain("Calle Mayor 5");

        (await story.PressAsync(thanks, "sent")).Expect(HttpStatusCode.SeeOther);
        (await story.AddressAsync()).Text.ShouldNotBeNull();
        (await story.StepAsync(thanks, "delivered")).Expect(HttpStatusCode.OK);

        var kept = await story.AddressAsync();
        (kept.Text, kept.Answer).ShouldBe((null, AddressAnswer.Given));
        (await story.Kim.GetAsync(page)).Text.ShouldContain("is forgotten");
        (await rosa.SubmitAsync(answer, $"/hub/{story.Program.Slug}/profile", ("answer", "give"), ($"address.{thanks}", Street)))
            .Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Who_refuses_is_not_asked_again_and_nobody_answers_for_another(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var (thanks, page) = (await story.ThankAsync("note"), story.Console);
        await story.Kim.SubmitAsync($"{page}/{thanks}/address", $"{page}/{thanks}");
        var lee = await story.Program.AdvocateAsync(await story.JoinAsync("Lee", "lee@acme.example"));
        (await lee.SubmitAsync($"{story.Hub}/{thanks}/address", $"/hub/{story.Program.Slug}/profile", ("answer", "refuse")))
            .Expect(HttpStatusCode.NotFound);
        var rosa = await story.Program.AdvocateAsync(story.Rosa);
        (await rosa.GetAsync($"/hub/{story.Program.Slug}")).Text.ShouldContain("Kim Vale wants to send you something");

        (await rosa.SubmitAsync($"{story.Hub}/{thanks}/address", story.Hub, ("answer", "refuse"))).Expect(HttpStatusCode.SeeOther);

        (await story.Kim.GetAsync($"{page}/{thanks}")).Text.ShouldContain("would rather not say");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}")).Text.ShouldNotContain("wants to send you something");
        (await story.AddressAsync()).Answer.ShouldBe(AddressAnswer.Refused);
    }

    [Theory, BothEngines]
    public async Task Staff_makes_a_task_changes_its_words_and_sends_them_in_one_step(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var fresh = (await story.Kim.GetAsync($"{story.Console}/new?advocate={story.Rosa}")).Expect(HttpStatusCode.OK);
        var wrong = await story.Kim.SendAsync($"{story.Console}/new", PageForm.FieldsOf(fresh, "thanks").With(("due_on", "soon")));
        wrong.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("id=\"field-reason-fault\"");
        var stranger = PageForm.FieldsOf(fresh, "thanks").With(("advocate", "nobody@acme.example"), ("reason", "A talk"));
        (await story.Kim.SendAsync($"{story.Console}/new", stranger)).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("id=\"field-advocate-fault\"");

        var made = await story.Kim.SendAsync($"{story.Console}/new", PageForm.FieldsOf(fresh, "thanks").With(("reason", "A talk")));
        var thanks = story.Kim.PathOf(made.Expect(HttpStatusCode.SeeOther)).Split('/')[^1];
        (await story.PressAsync(thanks, "in_hand", ("text", "Rosa, that was fine."))).Expect(HttpStatusCode.SeeOther);
        (await story.PressAsync(thanks, "sent", ("text", ""))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("id=\"field-text-fault\"");
        (await story.PressAsync(thanks, "sent", ("text", "Rosa, that was very fine."))).Expect(HttpStatusCode.SeeOther);

        var view = await story.Program.GetAsync($"/v1/thanks/{thanks}");
        (view["state"].ToString(), view["text"].ToString()).ShouldBe(("delivered", "Rosa, that was very fine."));
        (await story.Kim.GetAsync(story.Console + "?list=done")).Text.ShouldContain("A talk");
        await using var db = story.Host.OpenStore();
        var notes = await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Subject == thanks)
            .Select(static row => row.Action).ToListAsync(TestContext.Current.CancellationToken);
        notes.ShouldContain("made thanks");
        notes.ShouldContain("moved thanks to On its way");
    }

    [Theory, BothEngines]
    public async Task The_budget_is_set_by_those_who_run_the_program_and_refuses_in_a_sentence(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        (await manager.SubmitAsync(story.Console + "/budget", story.Console, ("amount", "lots"))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("id=\"field-amount-fault\"");
        (await manager.SubmitAsync(story.Console + "/budget", story.Console, ("amount", "50"))).Expect(HttpStatusCode.SeeOther);

        var thanks = await story.ThankAsync("package");
        var page = PageForm.FieldsOf(await story.Kim.GetAsync($"{story.Console}/{thanks}"), "thanks");
        (await story.Kim.SendAsync($"{story.Console}/{thanks}", page.With(("cost", "50.01")))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("raise the budget first");
        (await story.Kim.SendAsync($"{story.Console}/{thanks}", page.With(("cost", "20")))).Expect(HttpStatusCode.SeeOther);

        (await manager.GetAsync(story.Console)).Text.ShouldContain("is left; what would pass it is refused.");
    }
}
