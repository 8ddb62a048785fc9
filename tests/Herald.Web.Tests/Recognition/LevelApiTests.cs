using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Recognition;

public sealed class LevelApiTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_program_begins_without_levels_and_each_change_makes_a_version(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var none = (await program.GetAsync("/v1/levels")).Expect(HttpStatusCode.OK);
        none["version"].GetValue<int>().ShouldBe(0);
        none["levels"].AsArray().ShouldBeEmpty();

        var first = (await program.PutAsync("/v1/levels", LevelStory.Ladder("never", 0, 100))).Expect(HttpStatusCode.OK);
        first["version"].GetValue<int>().ShouldBe(1);
        first["levels"][1]!["number"]!.GetValue<int>().ShouldBe(2);
        first["levels"][1]!["perks"]!.AsArray().ShouldBeEmpty();
        (await program.PutAsync("/v1/levels", LevelStory.Ladder("never", 0, 100)))["version"].GetValue<int>().ShouldBe(1);

        var second = (await program.PutAsync("/v1/levels", LevelStory.Ladder("yearly", 0, 100))).Expect(HttpStatusCode.OK);
        second["version"].GetValue<int>().ShouldBe(2);
        second["renewal_since"].ToString().ShouldBe(second["made_at"].ToString());
        (await program.GetAsync("/v1/levels")).Json!.ToJsonString().ShouldBe(second.Json!.ToJsonString());
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_named_field_by_field_and_the_ladder_stays(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        await program.PutAsync("/v1/levels", LevelStory.Ladder("never", 0, 100));
        var wrong = LevelStory.Ladder("never", 5, 100, 100);
        wrong["levels"]![2]!["name"] = "a";

        var answer = (await program.PutAsync("/v1/levels", wrong)).Expect(HttpStatusCode.UnprocessableEntity);

        answer["code"].ToString().ShouldBe("ladder_invalid");
        answer["errors"].AsObject().Select(static field => field.Key)
            .ShouldBe(["levels[0].points", "levels[2].points", "levels[2].name"], ignoreOrder: true);
        (await program.GetAsync("/v1/levels"))["version"].GetValue<int>().ShouldBe(1);
    }
}
