using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Programs;

namespace Herald.Core.Tests.Referrals;

/// <summary>
/// Inbound facts may come late and in any order: a friend's journey means the same. Days and values are few, so that many facts share
/// an instant; the seed is fixed.
/// </summary>
public sealed class JourneyPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(30).WithReplay(20_260_504, 4_711);

    [Fact]
    public void Any_order_of_arrival_gives_the_same_journey() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Stories()), static story =>
        {
            var told = FriendStory.Trace(story.Told, story.Model);
            var shuffled = FriendStory.Trace(story.Shuffled, story.Model);

            shuffled.All.ShouldBe(told.All, $"{string.Join(' ', story.Told)}\nbut\n{string.Join(' ', story.Shuffled)}");
        }));

    [Fact]
    public void Stages_stand_in_their_order_and_values_are_never_negative() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Stories()), static story =>
        {
            var journey = FriendStory.Trace(story.Told, story.Model).Journey;

            foreach (var path in journey.Paths.Values)
            {
                path.Standing.Select(static reached => reached.Stage)
                    .ShouldBe(path.Standing.Select(static reached => reached.Stage).Order().Distinct());
                path.Standing[0].Stage.ShouldBe(Core.Referrals.Stage.Submitted);
                path.Standing.ShouldAllBe(reached => path.Ever.Any(ever => ever.Stage == reached.Stage));
                path.HasEnded.ShouldBe(path.Stage > Core.Referrals.Stage.Won);
                (path.Closed?.Amount ?? 0).ShouldBeGreaterThanOrEqualTo(0);
                (path.Closed is null || path.Stage == Core.Referrals.Stage.Won).ShouldBeTrue();
            }
        }));

    private static Gen<(FriendWord[] Told, FriendWord[] Shuffled, AttributionModel Model)> Stories() =>
        from words in Word().ListOf()
        from submitters in Gen.SubListOf("refer:1@0", "refer:2@0", "refer:3@2")
        from opened in Gen.Frequency((4, Gen.Constant<string[]>([])), (2, Gen.Constant<string[]>(["opened:1@3"])),
            (1, Gen.Constant<string[]>(["opened:1@3", "opened:2@5"])))
        from model in Gen.Elements(Enum.GetValues<AttributionModel>())
        let known = Sound([.. submitters, .. opened, .. words])
        from shuffled in Gen.Shuffle(known)
        select (known, shuffled, model);

    // A claim or a report needs its referral, and an event's id is taken once.
    private static FriendWord[] Sound(IEnumerable<string> told)
    {
        var words = told.Select(FriendWord.Read).ToArray();
        bool IsThere(int advocate, bool opened) =>
            Array.Exists(words, word => word.What == (opened ? "opened" : "refer") && word.Name == advocate.ToString());
        return
        [
            .. words.Where(word => word.Stage is null || IsThere(word.Reported, word.OnOpened))
                .Where(word => word.Evidence != Core.Attribution.Evidence.Claim || IsThere(word.Advocate, word.OnOpened))
                .DistinctBy(static word => word.Stage is not null || word.What is "refund" or "refer" or "opened" ? word.Text : word.Name),
        ];
    }

    private static Gen<string> Word() => Gen.OneOf(Reports(), Events(), Refunds());

    private static Gen<string> Reports() =>
        from stage in Gen.Elements("qualified", "opportunity", "won", "won", "lost", "disqualified")
        from advocate in Gen.Elements("1", "2", "3", "o1", "o2")
        from day in Gen.Choose(1, 6)
        from value in Gen.Elements("", "", "=500", "=900", "=0", "=500EUR")
        from version in Gen.Elements("", "", "#crm:1", "#crm:2", "#crm:3", "#sheet:2")
        select $"{stage}:{advocate}@{day}{value}{version}";

    private static Gen<string> Events() =>
        from type in Gen.Elements("signup", "purchase", "purchase", "subscription_started", "login")
        from name in Gen.Elements("o1a", "o1b", "o2", "o3", "s1", "s2")
        from day in Gen.Choose(0, 6)
        from value in Gen.Elements("=500", "=300", "=0")
        from evidence in Gen.Elements("", "", "", "!click:1", "!click:2", "!code:3", "!claim:2", "!claim:o1", "!claim:o2", "!cookie:1")
        select $"{type}:{name}@{day}{value}{evidence}";

    private static Gen<string> Refunds() =>
        from name in Gen.Elements("o1", "o1a", "o2", "o3")
        from day in Gen.Choose(0, 7)
        from value in Gen.Elements("", "=100", "=300", "=500", "=100EUR")
        select $"refund:{name}@{day}{value}";
}
