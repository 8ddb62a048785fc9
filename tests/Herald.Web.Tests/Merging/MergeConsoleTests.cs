using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Merging;

/// <summary>Merging two advocates in the console.</summary>
public sealed class MergeConsoleTests
{
    [Theory, BothEngines]
    public async Task Staff_find_the_other_see_both_merge_them_and_undo_it(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        var staff = await story.Hub.Program.StaffAsync(StaffRole.Manager, name: "Kim Vale");
        var console = $"/console/{story.Hub.Program.Slug}";
        var (rosa, other) = ($"{console}/advocates/{story.Rosa}", $"{console}/advocates/{story.Other}");
        HubStory.Words(await staff.GetAsync($"{rosa}/merge?with=nobody")).ShouldContain("Nobody else is called so.");
        HubStory.Words(await staff.GetAsync($"{rosa}/merge?with=rosa")).ShouldContain("E-mail rosa@home.example rosa@acme.example");

        var done = await staff.SubmitAsync($"{rosa}/merge", $"{rosa}/merge?with=rosa", ("advocate", story.Other), ("note", "Came twice"));

        done.Expect(HttpStatusCode.SeeOther);
        var page = HubStory.Words(await staff.GetAsync(rosa));
        page.ShouldContain("Also known as Rosa D. rosa@home.example Merged by Kim Vale");
        page.ShouldContain(": Came twice");
        (await staff.GetAsync(other)).Message.Headers.Location!.ToString().ShouldBe(rosa);
        (await staff.GetAsync(console)).Text.ShouldContain("turned out to be");
        var merge = (await story.Hub.Program.GetAsync($"/v1/advocates/{story.Rosa}/merges"))["data"][0]!["id"]!.ToString();
        (await staff.SubmitAsync($"{console}/merges/{merge}/undo", rosa)).Message.Headers.Location!.ToString().ShouldBe(other);
        HubStory.Words(await staff.GetAsync(rosa)).ShouldContain("Undone by Kim Vale");
        (await staff.GetAsync($"{console}/audit")).Text.ShouldContain("undid merge of advocates");
        (await staff.SubmitAsync($"{console}/merges/{merge}/undo", rosa)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task What_is_refused_comes_back_with_what_was_typed_and_only_who_runs_the_program_may(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        await story.Hub.Story.SpendAsync(story.Other, 400);
        var staff = await story.Hub.Program.StaffAsync(StaffRole.Manager);
        var own = $"/console/{story.Hub.Program.Slug}/advocates/{story.Rosa}";

        var back = await staff.SubmitAsync($"{own}/merge", $"{own}/merge?with={story.Other}", ("advocate", story.Other), ("note", "Twice"));

        back.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Merge the other way round.");
        back.Text.ShouldContain("value=\"Twice\"");
        var analyst = await story.Hub.Program.StaffAsync(StaffRole.Analyst);
        (await analyst.GetAsync($"{own}/merge")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await analyst.GetAsync(own)).Text.ShouldNotContain("/merge\"");
    }
}
