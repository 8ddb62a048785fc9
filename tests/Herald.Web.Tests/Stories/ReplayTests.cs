using Herald.Core.Attribution;
using Herald.Web.Attribution;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Stories;

/// <summary>A decision about credit is stored with all that it rests on: decided again, it is the same.</summary>
public sealed class ReplayTests
{
    private const int Stories = 6;
    private const int Seed = 4_711;

    [Theory, BothEngines]
    public async Task Every_stored_decision_is_made_again_from_its_case(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var dice = new Random(Seed);
        for (var at = 0; at < Stories; at++)
        {
            var story = await OrderStory.BeginAsync(await Story.BeginAsync(host));
            var facts = OrderStory.Facts.ToArray();
            dice.Shuffle(facts);
            await story.TellAsync(facts[..^(at % 3)]);
        }

        await using var db = host.OpenStore();
        var stored = await db.StoredDecisions.Select(static row => row.Body).ToListAsync(TestContext.Current.CancellationToken);

        stored.Count.ShouldBeGreaterThan(2 * Stories);
        foreach (var made in stored.Select(DecisionText.Read))
        {
            var again = Credit.Decide(made.Case);
            DecisionText.Print(made with { Decision = again }).ShouldBe(DecisionText.Print(made));
            again.Candidates.Count.ShouldBe(made.Case.Candidates.Count);
        }

        stored.Select(DecisionText.Read)
            .ShouldContain(static made => made.Decision.Advocate != null && made.Decision.Evidence == null, "a standing credit");
    }
}
