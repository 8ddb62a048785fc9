using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Recognition;

/// <summary>The ladder in the browser: looked at, tried, saved.</summary>
public sealed class LevelConsoleTests
{
    [Theory, BothEngines]
    public async Task A_change_says_what_it_does_before_it_is_saved(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        await story.Points.JoinAsync("Kim Lo");
        await story.Points.EarnAsync(rosa, 700);
        var (manager, levels) = await ManagerAsync(story);
        (await manager.GetAsync(levels)).Text.ShouldContain("The program has no levels yet.");

        // The suggested ladder, looked at and then saved.
        var looked = (await SendAsync(manager, levels, ("do", "review"))).Expect(HttpStatusCode.OK);
        looked.Text.ShouldContain("1 advocate goes up at once: 1 to Insider. Each is told once.");
        (await story.LevelAsync(rosa)).ShouldBe("none");
        var saved = (await SendAsync(manager, levels, ("do", "save"))).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(saved)).Text.ShouldContain("The levels are saved.");
        await story.WritesAsync(rosa, "2");

        var raised = await SendAsync(manager, levels, ("levels.1.points", "900"), ("do", "review"));
        raised.Text.ShouldContain("Nobody goes up at once.");
        raised.Text.ShouldContain("whoever has reached it keeps it");
        (await SendAsync(manager, levels, ("do", "review"))).Text.ShouldContain("Nothing is changed yet");
    }

    [Theory, BothEngines]
    public async Task Levels_come_and_go_by_buttons_and_what_is_wrong_stands_at_its_field(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        var (manager, levels) = await ManagerAsync(story);

        var added = (await SendAsync(manager, levels, ("do", "add"))).Expect(HttpStatusCode.OK);
        PageForm.FieldsOf(added, "ladder").ShouldContain(("levels.3.row", "1"));
        var removed = (await SendAsync(manager, levels, ("levels.2.name", "Kept"), ("do", "remove.1"))).Expect(HttpStatusCode.OK);
        PageForm.FieldsOf(removed, "ladder").ShouldContain(("levels.1.name", "Kept"));
        var wrong = (await SendAsync(manager, levels, ("levels.1.points", "many"), ("do", "save")))
            .Expect(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("id=\"field-levels-1-points-fault\"");
        var perk = string.Join('\n', "Fine", new string('x', 161));
        (await SendAsync(manager, levels, ("levels.1.perks", perk), ("do", "save"))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("id=\"field-levels-1-perks-fault\"");

        (await story.Program.GetAsync("/v1/levels"))["version"].GetValue<int>().ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Who_was_overtaken_is_told_and_writes_over_nothing_unseen(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        var (manager, levels) = await ManagerAsync(story);
        var fields = await FieldsAsync(manager, levels, ("do", "save"));
        await story.SetAsync("never", 0, 10);

        var late = await manager.SendAsync(levels, fields);

        late.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Somebody else has changed the levels meanwhile.");
        (await story.Program.GetAsync("/v1/levels"))["levels"].AsArray().Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Advocates_above_the_last_level_of_a_shorter_ladder_are_named(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        await story.SetAsync("never", 0, 100, 1_000);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        await story.Points.EarnAsync(rosa, 2_000);
        await story.WritesAsync(rosa, "2 3");
        var (manager, levels) = await ManagerAsync(story);

        (await manager.GetAsync(levels)).Text.ShouldContain("Advocates on each level");
        var fields = (await FieldsAsync(manager, levels, ("do", "remove.2"))).ToList();
        var shorter = PageForm.FieldsOf((await manager.SendAsync(levels, fields)).Expect(HttpStatusCode.OK), "ladder").ToList();
        shorter.RemoveAll(static field => field.Name == "do");
        shorter.Add(("do", "review"));

        (await manager.SendAsync(levels, shorter)).Text.ShouldContain("1 advocate stands above the last level of this ladder");
    }

    private static async Task<(Visitor Manager, string Levels)> ManagerAsync(LevelStory story) =>
        (await story.Program.StaffAsync(StaffRole.Manager, "mara@northwind.example"), $"/console/{story.Program.Slug}/levels");

    private static async Task<Answer> SendAsync(Visitor manager, string levels, params (string Name, string Value)[] changed) =>
        await manager.SendAsync(levels, await FieldsAsync(manager, levels, changed));

    private static async Task<IReadOnlyList<(string Name, string Value)>> FieldsAsync(
        Visitor manager, string levels, params (string Name, string Value)[] changed)
    {
        var names = changed.Select(static field => field.Name).Append("do").ToHashSet();
        var page = (await manager.GetAsync(levels)).Expect(HttpStatusCode.OK);
        return [.. PageForm.FieldsOf(page, "ladder").Where(field => !names.Contains(field.Name)), .. changed];
    }
}
