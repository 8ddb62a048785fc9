using Herald.Core.Audiences;
using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Audiences;

public sealed class AudienceBookTests
{
    [Fact]
    public void An_advocate_belongs_where_all_that_stands_behind_it_holds()
    {
        var book = Book(
            ("germans", "advocate.locale starts with \"de\""),
            ("champions", "audience.germans is true and did.referral_won >= 3"),
            ("others", "not audience.champions is true"));
        book.FindFault().ShouldBeNull();
        book.Behind(Read("audience.others is true").Fields()).Select(static field => field.Name).ShouldBe(
            ["audience.others", "audience.champions", "audience.germans", "did.referral_won", "advocate.locale"], ignoreOrder: true);

        var facts = new ConditionFacts { ["advocate.locale"] = FieldValue.Of("de-AT"), ["did.referral_won"] = FieldValue.Of(2m) };
        book.Answer(facts, Read("audience.others is true and audience.none is missing").Fields());
        Read("audience.others is true and audience.champions is false and audience.germans is true").Holds(facts).ShouldBeTrue();
        Read("audience.none is missing").Holds(facts).ShouldBeTrue();
    }

    [Theory]
    [InlineData("audience.germans is true", null)]
    [InlineData("audience.german is true", "There is no audience 'german'; did you mean 'germans'?")]
    [InlineData("audience.weather is true", "There is no audience 'weather' in this program; make it first.")]
    [InlineData("audience.one is true", "Audiences refer to each other in a circle: one → two → one. Take out one of these.")]
    [InlineData("audience.d1 is true", "More than 5 audiences stand behind each other: write out what the last of them says.")]
    [InlineData("audience.d2 is true", null)]
    [InlineData(
        "audience.many is true or audience.many is true or audience.many is true",
        "With all audiences that it refers to it makes more than 300 comparisons: ask for less.")]
    public void What_cannot_be_asked_is_refused_with_the_way_out(string when, string? sentence) => Book(
        ("germans", "advocate.locale starts with \"de\""),
        ("one", "audience.two is true"),
        ("two", "audience.one is true"),
        ("d1", "audience.d2 is true"),
        ("d2", "audience.d3 is true"),
        ("d3", "audience.d4 is true"),
        ("d4", "audience.d5 is true"),
        ("d5", "audience.d6 is true"),
        ("d6", "advocate.level = 1"),
        ("many", string.Join(" or ", Enumerable.Repeat("did.joined=1", 100)))).FindFault(Read(when))?.Message.ShouldBe(sentence);

    [Fact]
    public void A_change_is_looked_at_from_all_that_refer_to_it()
    {
        var book = Book(("one", "advocate.level = 1"), ("two", "audience.one is true"), ("three", "audience.one is true"));
        book.Referring("one").ShouldBe(["three", "two"]);
        book.Referring("two").ShouldBeEmpty();
        book.With("one", Read("audience.three is true")).FindFault().ShouldNotBeNull().Code.ShouldBe("audience_cycle");
    }

    [Fact]
    public void What_refers_to_a_thousand_ways_is_refused_at_once()
    {
        var names = Enumerable.Range(0, 5).Select(static at => $"a{at}").ToArray();
        var book = Book([.. names.Select((name, at) => (name, at == 4
            ? "advocate.level = 1"
            : string.Join(" or ", Enumerable.Repeat($"audience.a{at + 1} is true", 60))))]);
        book.FindFault(Read("audience.a0 is true")).ShouldNotBeNull().Code.ShouldBe("audience_too_large");
    }

    [Theory]
    [InlineData("Our champions, 2026", "our-champions-2026")]
    [InlineData("Größte Fürsprecher", "gro-te-fursprecher")]
    [InlineData("2026", null)]
    [InlineData("王", null)]
    [InlineData("  A ", null)]
    public void A_slug_is_made_of_a_name_where_letters_are_left(string name, string? slug)
    {
        AudienceSlug.Of(name).ShouldBe(slug);
        if (slug is not null)
            AudienceSlug.IsSlug(slug).ShouldBeTrue();
    }

    private static AudienceBook Book(params (string Slug, string When)[] audiences) =>
        new(audiences.ToDictionary(static one => one.Slug, static one => Read(one.When), StringComparer.Ordinal));
}
