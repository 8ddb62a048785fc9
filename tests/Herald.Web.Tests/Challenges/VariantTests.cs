using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

/// <summary>Variants of a challenge as the API makes and names them.</summary>
public sealed class VariantTests(Hosts hosts)
{
    private const string Two = """ "variants": [ { "name": "How did you do it?" }, { "text": "In other words." } ] """;

    [Theory, BothEngines]
    public async Task Each_is_given_a_letter_that_stays_with_its_words(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, Two));

        KeysOf(await story.ChallengeAsync(challenge)).ShouldBe("bc");
        // The same body again changes nothing, though it names no letters.
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(ChallengeStory.Follow, Two)))
            .Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(1);
        var changed = await story.ChangeAsync(challenge, ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "variants": [ { "text": "In other words." }, { "name": "Anew" } ] """));

        KeysOf(changed.Expect(HttpStatusCode.OK)).ShouldBe("cd");
        var text = (await story.Program.GetAsync($"/v1/challenges/{challenge}/text")).Expect(HttpStatusCode.OK);
        text["variants"][1]!["name"]!.ToString().ShouldBe("Anew");
        var copy = (await story.Program.PostAsync($"/v1/challenges/{challenge}/copy")).Expect(HttpStatusCode.Created);
        KeysOf(copy).ShouldBe("cd");
        (await story.Program.PostAsync("/v1/challenges", text.Json)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("slug_taken");
    }

    [Theory, BothEngines]
    public async Task A_variant_says_something_else_under_a_letter_of_its_own(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        foreach (var wrong in new[]
        {
            "{}", """{ "name": "Tell your story" }""", """{ "key": "a", "name": "Other" }""", """{ "key": "bb", "name": "Other" }""",
            """{ "name": "Other" }, { "name": "Other" }""", """{ "key": "b", "name": "Other" }, { "key": "b", "name": "More" }""",
        })
        {
            (await story.Program.PostAsync("/v1/challenges", System.Text.Json.Nodes.JsonNode.Parse(
                ChallengeStory.Challenge(ChallengeStory.Follow, $""" "variants": [ {wrong} ] """))))
                .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("variant_invalid", wrong);
        }
    }

    [Theory, BothEngines]
    public async Task Who_begins_by_the_api_has_a_variant_and_is_not_counted_as_having_seen_it(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var plain = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow));
        var tried = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, Two));

        (await story.TakeAsync(plain, rosa)).Expect(HttpStatusCode.Created).Json!["variant"].ShouldBeNull();
        var key = (await story.TakeAsync(tried, rosa)).Expect(HttpStatusCode.Created)["variant"].ToString();
        var trial = (await story.Program.GetAsync($"/v1/challenges/{tried}/variants")).Expect(HttpStatusCode.OK);

        "abc".ShouldContain(key);
        trial["variants"].AsArray().Sum(static one => one!["seen"]!.GetValue<int>() + one["begun"]!.GetValue<int>()).ShouldBe(0);
        (trial["verdict"]["code"]!.ToString(), trial["size"].GetValue<int>()).ShouldBe(("too_few_seen", 200));
        (await story.Program.GetAsync($"/v1/challenges/{plain}/variants")).Expect(HttpStatusCode.OK)["variants"].AsArray().ShouldBeEmpty();
    }

    private static string KeysOf(Answer challenge) =>
        string.Concat(challenge["variants"].AsArray().Select(static one => one!["key"]!.ToString()));
}
