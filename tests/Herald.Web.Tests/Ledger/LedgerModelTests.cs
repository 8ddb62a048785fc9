using FsCheck;
using FsCheck.Fluent;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>
/// Random stories against the books and against a model, compared after every step. The seed is fixed; a failure prints the shortest
/// story that FsCheck finds, and the seed.
/// </summary>
public sealed class LedgerModelTests
{
    private const int Stories = 35;
    private const int StepsMin = 12;
    private const int StepsMax = 40;
    private const ulong Seed = 20_260_504;
    private const ulong Gamma = 4_711; // The second half of FsCheck's seed; odd, as it asks.

    [Theory, BothEngines]
    public async Task The_books_agree_with_the_model_after_every_step(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var config = Config.QuickThrowOnFailure
            .WithName($"seed ({Seed},{Gamma})")
            .WithMaxTest(Stories)
            .WithReplay(Seed, Gamma);

        var seen = new HashSet<string>(StringComparer.Ordinal);

        var property = Prop.ForAll(AllStories(), steps => LedgerStory.PlayAsync(store, steps, seen));
        await Task.Run(() => Check.One(config, property), TestContext.Current.CancellationToken);

        LedgerStory.Situations.Except(seen).ShouldBeEmpty("The stories never came to this.");
    }

    private static Arbitrary<List<LedgerStep>> AllStories() => Arb.From(
        Gen.Choose(StepsMin, StepsMax).SelectMany(static length => Step().ListOf(length)),
        static steps => Enumerable.Range(0, steps.Count).Select(at => steps.Where((_, other) => other != at).ToList()));

    private static Gen<LedgerStep> Step()
    {
        var amount = Gen.Choose(1, 100);
        var number = Gen.Choose(0, 3);
        var earned = Gen.Zip(amount, Gen.Elements(true, false));
        var takenBack = Gen.Zip(number, Gen.Elements(1, 33, 100, 100));
        var held = Gen.Zip(Gen.Elements(30, 90, 100, 130), Gen.Elements(true, true, false));
        return Gen.Frequency(
            (5, earned.Select(static pick => (LedgerStep)new LedgerStep.Earn(pick.Item1, pick.Item2))),
            (5, number.Select(static pick => (LedgerStep)new LedgerStep.Release(pick))),
            (6, takenBack.Select(static pick => (LedgerStep)new LedgerStep.TakeBack(pick.Item1, pick.Item2))),
            (5, held.Select(static pick => (LedgerStep)new LedgerStep.Hold(pick.Item1, pick.Item2))),
            (3, number.Select(static pick => (LedgerStep)new LedgerStep.Post(pick))),
            (4, number.Select(static pick => (LedgerStep)new LedgerStep.Void(pick))),
            (5, number.Select(static pick => (LedgerStep)new LedgerStep.Expire(pick))),
            (3, number.Select(static pick => (LedgerStep)new LedgerStep.Repeat(pick))),
            (1, number.Select(static pick => (LedgerStep)new LedgerStep.Reuse(pick))),
            (1, Gen.Constant((LedgerStep)new LedgerStep.Reopen())));
    }
}
