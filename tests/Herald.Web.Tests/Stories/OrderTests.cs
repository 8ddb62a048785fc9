using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Stories;

/// <summary>Inbound facts may come twice, late and in any order: the story ends the same.</summary>
public sealed class OrderTests(Hosts hosts)
{
    private const int Shuffles = 20;
    private const int Seed = 20_260_504;

    private static readonly string[] RefundsFirst =
        ["claim", "deal", "refund-2", "refund-1", "order-2", "order-1", "signup", "submit", "qualified", "opportunity", "stale"];

    private static readonly string[] PurchaseBeforeSignup =
        ["submit", "order-2", "order-1", "refund-1", "opportunity", "claim", "signup", "stale", "deal", "qualified", "refund-2"];

    [Theory, BothEngines]
    public async Task The_story_in_order_ends_as_the_rules_say(StoreKind kind)
    {
        var story = await OrderStory.BeginAsync(await Story.BeginAsync(hosts, kind));

        await story.TellAsync(OrderStory.Facts);

        var (ana, bo) = (story.IdOf("ana"), story.IdOf("bo"));
        (await story.Story.PointsAsync(ana)).ShouldBe((0, 150 + ((32_000 - 150) * 6 / 10), 0)); // six tenths of the purchase stand
        (await story.Story.MoneyAsync(ana)).ShouldBe((600, 0));
        (await story.Story.PointsAsync(bo)).ShouldBe((0, 150, 0)); // he worked on the friend before ana was credited
        (await story.Story.MoneyAsync(bo)).ShouldBe((0, 0));
        var end = await story.EndAsync();
        end.ShouldContain("\"available\":600,");
        end.ShouldContain("\"stage\":\"won\"");
        end.ShouldContain("\"stage\":\"opportunity\"");
    }

    [Theory, BothEngines]
    public async Task Any_order_with_repetitions_ends_the_same(StoreKind kind)
    {
        var inOrder = await EndOfAsync(kind, OrderStory.Facts);

        foreach (var facts in Orders())
            (await EndOfAsync(kind, facts)).ShouldBe(inOrder, $"told as: {string.Join(' ', facts)}");
    }

    private static IEnumerable<IReadOnlyList<string>> Orders()
    {
        yield return [.. OrderStory.Facts.Reverse()];
        yield return RefundsFirst;
        yield return PurchaseBeforeSignup;
        yield return [.. OrderStory.Facts, .. OrderStory.Facts];
        var dice = new Random(Seed);
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            var facts = OrderStory.Facts.Concat(OrderStory.Facts.Where(_ => dice.Next(3) == 0)).ToArray();
            dice.Shuffle(facts);
            yield return facts;
        }
    }

    private async Task<string> EndOfAsync(StoreKind kind, IReadOnlyList<string> facts)
    {
        var story = await OrderStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        await story.TellAsync(facts);
        return await story.EndAsync();
    }
}
