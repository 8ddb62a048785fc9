using Herald.Core.Challenges;
using Herald.Core.Ids;

namespace Herald.Core.Tests.Challenges;

public sealed class VariantSplitTests
{
    private const int Count = 6_000;
    private static readonly Challenge Challenge = Example.Live();

    [Fact]
    public void The_split_is_even_and_always_the_same()
    {
        var shown = People.Select(who => Of(who, "a", "b", "c")).ToList();

        shown.ShouldBe(People.Select(who => Of(who, "c", "a", "b")));
        foreach (var variant in shown.CountBy(static key => key))
            variant.Value.ShouldBeInRange(Count / 3 - 150, Count / 3 + 150);
    }

    [Fact]
    public void A_variant_that_comes_or_goes_moves_those_alone_whom_it_takes_or_leaves()
    {
        var moved = People.Where(who => Of(who, "a", "b", "c") != Of(who, "a", "b", "c", "d")).ToList();
        moved.ShouldAllBe(who => Of(who, "a", "b", "c", "d") == "d");
        moved.Count.ShouldBeInRange((Count / 4) - 150, (Count / 4) + 150);

        People.Where(who => Of(who, "a", "b", "c") != "b").ShouldAllBe(who => Of(who, "a", "b", "c") == Of(who, "a", "c"));
    }

    [Fact]
    public void Who_has_seen_one_keeps_it_as_long_as_it_runs()
    {
        var terms = Terms(new ChallengeVariant("b", "Other", null, null, null));
        foreach (var who in People.Take(50))
        {
            VariantSplit.For(terms, Challenge, who, "a").ShouldBe("a");
            VariantSplit.For(terms, Challenge, who, "b").ShouldBe("b");
            VariantSplit.For(terms, Challenge, who, "c").ShouldBe(Of(who, "a", "b"));
            VariantSplit.For(terms with { Variants = [] }, Challenge, who, "b").ShouldBeNull();
        }
    }

    [Fact]
    public void A_variant_changes_what_is_shown_and_nothing_else()
    {
        var terms = Terms(new ChallengeVariant("b", "Other", null, "More", null)) with { Summary = "Short", Name = "Own" };

        var other = terms.InWordsOf("b");

        (other.Name, other.Summary, other.Text).ShouldBe(("Other", "Short", "More"));
        other.ShouldBe(terms with { Name = "Other", Text = "More" });
        terms.InWordsOf("a").ShouldBe(terms);
        terms.InWordsOf(null).ShouldBe(terms);
    }

    [Fact]
    public void New_words_begin_a_trial_anew_and_stopping_a_variant_does_not()
    {
        var (one, two) = (new ChallengeVariant("b", "Other", null, null, null), new ChallengeVariant("c", "Third", null, null, null));
        var challenge = Example.Draft();
        challenge.Launch(Terms(one, two), Example.Noon).ShouldBeNull();
        challenge.TriedFrom.ShouldBe(Example.Noon);

        challenge.Try(Terms(one), Terms(one, two), Example.Noon.AddDays(1));
        challenge.TriedFrom.ShouldBe(Example.Noon);
        challenge.Try(Terms(one) with { EffortMinutes = 9 }, Terms(one), Example.Noon.AddDays(2));
        challenge.TriedFrom.ShouldBe(Example.Noon);
        challenge.Try(Terms(one with { Text = "More" }), Terms(one), Example.Noon.AddDays(3));
        challenge.TriedFrom.ShouldBe(Example.Noon.AddDays(3));
        challenge.Try(Terms(one, two), Terms(one), Example.Noon.AddDays(4));
        challenge.TriedFrom.ShouldBe(Example.Noon.AddDays(4));
        // Who waits for more when he has seen the numbers would be fooled by them.
        challenge.Try(Terms(one, two) with { VariantSize = 400 }, Terms(one, two), Example.Noon.AddDays(5));
        challenge.TriedFrom.ShouldBe(Example.Noon.AddDays(5));
        challenge.Try(Terms(), Terms(one, two), Example.Noon.AddDays(6));
        challenge.TriedFrom.ShouldBeNull();
    }

    private static IEnumerable<AdvocateId> People => Enumerable.Range(1, Count).Select(static number =>
        AdvocateId.From(new Guid(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])));

    private static string Of(AdvocateId who, params string[] keys) => VariantSplit.Of(Challenge.ProgramId, Challenge.Id, who, keys);

    private static ChallengeTerms Terms(params ChallengeVariant[] variants) =>
        Example.Terms(Example.Stage()) with { Variants = variants };
}
