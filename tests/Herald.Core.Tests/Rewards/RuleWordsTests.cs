using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Tests.Rewards;

public sealed class RuleWordsTests
{
    private static readonly Currency Dollar = Currency.Of("USD");
    private static readonly Unit Dollars = Unit.Of(Dollar);
    private static readonly RuleReader Friend = RuleReader.AsFriend("Ana", "stars") with { Currency = Dollar };
    private static readonly RuleReader Advocate = RuleReader.AsAdvocate("points") with { Currency = Dollar };
    private static readonly RuleReader Staff = RuleReader.Of("Ana", "Kim", "points") with { Currency = Dollar };
    private static readonly Trigger Won = new Trigger.ReferralStage(Stage.Won);
    private static readonly Trigger Purchase = new Trigger.Event("purchase");

    public static TheoryData<string, RuleReader, Trigger, Gift> Sentences() => new()
    {
        { "You get $10 when you become a customer.", Friend, Won, Fixed(Party.Friend, Dollars, 1_000) },
        { "Ana gets 100 stars when you become a customer.", Friend, Won, Fixed(Party.Advocate, Unit.Points, 100) },
        { "You get 1 star when you accept the invitation.", Friend, At(Stage.Submitted), Fixed(Party.Friend, Unit.Points, 1) },
        { "You get 32,000 points in total when your friend becomes a customer.", Advocate, Won, Units(new GiftSize.UpToTotal(32_000)) },
        { "You get 100 points for each friend whom you refer.", Advocate, At(Stage.Submitted), Fixed(Party.Advocate, Unit.Points, 100) },
        { "Ana gets 100 points when Ana refers Kim.", Staff, At(Stage.Submitted), Fixed(Party.Advocate, Unit.Points, 100) },
        { "Ana gets 5 points once it is clear that Kim is a good fit.", Staff, At(Stage.Qualified), Fixed(Party.Advocate, Unit.Points, 5) },
        { "You get $1,250.50 once you are talking about an offer.", Friend, At(Stage.Opportunity), Fixed(Party.Friend, Dollars, 125_050) },
        { "You get a discount code when you sign up.", Friend, new Trigger.Event("signup"), new Gift.Code(Party.Friend, "welcome") },
        { "You get 5% of what your friend pays each time your friend buys something.", Advocate, Purchase, Share(Dollars, 500) },
        { "You get 5 points for every $1 of what your friend pays each time your friend buys something.", Advocate, Purchase,
            Share(Unit.Points, 500) },
        { "Ana gets 2.5% of what Kim spends when Kim becomes a customer.", Staff, Won, Share(Dollars, 250) },
        { "You get 250 points when your 5th friend becomes a customer.", Advocate, new Trigger.NthReferral(5, Stage.Won),
            Fixed(Party.Advocate, Unit.Points, 250) },
        { "Ana gets 250 points for Ana’s 21st friend.", Staff, new Trigger.NthReferral(21, Stage.Submitted),
            Fixed(Party.Advocate, Unit.Points, 250) },
        { "You get 100 points (250 points from your 5th friend on) when your friend becomes a customer.", Advocate, Won,
            Units(new GiftSize.Tiers(TierBy.Count, [new(1, new GiftSize.Fixed(100)), new(5, new GiftSize.Fixed(250))])) },
        { "You get $5 from $100 on (10% of what you spend from $1,000 on) when you become a customer.", Friend, Won,
            new Gift.Units(Party.Friend, Dollars, new GiftSize.Tiers(
                TierBy.Value, [new(10_000, new GiftSize.Fixed(500)), new(100_000, new GiftSize.Share(1_000))])) },
        { "You get €20 each time “trial started” is reported for you.", Friend, new Trigger.Event("trial_started"),
            Fixed(Party.Friend, Unit.Of(Currency.Of("EUR")), 2_000) },
        { "You get CHF 20 when your subscription ends.", Friend, new Trigger.Event("subscription_ended"),
            Fixed(Party.Friend, Unit.Of(Currency.Of("CHF")), 2_000) },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void A_rule_is_a_sentence_to_each_side(string sentence, RuleReader reader, Trigger trigger, Gift gift) =>
        RuleWords.Of(Terms(trigger, gift), reader).Single().Sentence.ShouldBe(sentence);

    [Theory]
    [InlineData("de-DE", "Du bekommst 32.000 points insgesamt, wenn Kim Kunde wird.", "Das Angebot endet nach dem 31. März 2026.")]
    [InlineData("it-IT", "You get 32.000 points in total when Kim becomes a customer.", "It ends after 31 marzo 2026.")]
    [InlineData("en-US", "You get 32,000 points in total when Kim becomes a customer.", "It ends after March 31, 2026.")]
    public void Figures_and_days_are_in_the_readers_manner_and_the_friend_has_a_name(string culture, string sentence, string note)
    {
        var reader = RuleReader.AsAdvocate("points", "Kim") with { Culture = System.Globalization.CultureInfo.GetCultureInfo(culture) };
        var terms = Terms(Won, Units(new GiftSize.UpToTotal(32_000))) with { To = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) };

        var promise = RuleWords.Of(terms, reader).Single();

        promise.Sentence.ShouldBe(sentence);
        promise.Notes.ShouldContain(note);
    }

    public static TheoryData<string, RuleReader, Trigger, Gift> GermanSentences() => new()
    {
        { "Du bekommst 10 $, wenn du Kunde wirst.", Friend, Won, Fixed(Party.Friend, Dollars, 1_000) },
        { "Ana bekommt 100 stars, wenn du Kunde wirst.", Friend, Won, Fixed(Party.Advocate, Unit.Points, 100) },
        { "Du bekommst 100 points, wenn du jemanden empfiehlst.", Advocate, At(Stage.Submitted), Fixed(Party.Advocate, Unit.Points, 100) },
        { "Du bekommst 1.250,50 $, sobald du über ein Angebot sprichst.", Friend, At(Stage.Opportunity),
            Fixed(Party.Friend, Dollars, 125_050) },
        { "Du bekommst 2,5 % von dem, was deine Empfehlung zahlt, jedes Mal, wenn deine Empfehlung etwas kauft.", Advocate, Purchase,
            Share(Dollars, 250) },
        { "Du bekommst 250 points, wenn deine 5. Empfehlung Kunde wird.", Advocate, new Trigger.NthReferral(5, Stage.Won),
            Fixed(Party.Advocate, Unit.Points, 250) },
    };

    [Theory, MemberData(nameof(GermanSentences))]
    public void A_rule_is_a_sentence_in_the_readers_language(string sentence, RuleReader reader, Trigger trigger, Gift gift) =>
        RuleWords.Of(Terms(trigger, gift), reader with { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE") })
            .Single().Sentence.Replace('\u00a0', ' ').ShouldBe(sentence);

    [Fact]
    public void Gifts_to_one_side_are_one_promise_and_the_readers_own_comes_first()
    {
        var promises = RuleWords.Of(
            Terms(
                Won, Fixed(Party.Advocate, Unit.Points, 100), Fixed(Party.Friend, Dollars, 1_000), new Gift.Code(Party.Friend, "welcome")),
            Friend);

        promises.Select(static promise => promise.Sentence).ShouldBe(
            ["You get $10 and a discount code when you become a customer.", "Ana gets 100 stars when you become a customer."]);
        promises.Select(static promise => (promise.Figure, promise.Caption)).ShouldBe([("$10", "for you"), ("100", "stars")]);
    }

    [Fact]
    public void Where_the_notes_are_not_shown_it_is_said_that_conditions_apply()
    {
        var free = RuleWords.Of(Money(Won), Friend).Single();
        var bound = RuleWords.Of(Money(Won) with { When = Condition.Parse("advocate.level >= 2").Value }, Friend).Single();

        free.Lead.ShouldBe("You get $10 when you become a customer.");
        bound.Lead.ShouldBe("You get $10 when you become a customer. Conditions apply.");
    }

    public static TheoryData<string, RuleReader, RuleTerms> Notes() => new()
    {
        { "You can use it 14 days after that.", Friend,
            Money(Won) with { Hold = new RewardHold.ForDays(14), Reversal = ReversalPolicy.None } },
        { "You can use it once you become a customer.", Friend,
            Money(At(Stage.Submitted)) with { Hold = new RewardHold.UntilStage(Stage.Won) } },
        { "It is given for 10 of Ana’s friends in 30 days at most.", Friend,
            Money(At(Stage.Submitted)) with { Caps = new(10, 30, null, null) } },
        { "It is given twice for one friend at most.", Friend,
            Money(new Trigger.Event("trial")) with { Caps = new(null, null, 2, null) } },
        { "It is given for as long as the budget lasts.", Friend, Money(At(Stage.Submitted)) with { Caps = new(null, null, null, 500) } },
        { "It ends after 31 March 2026.", Friend with { TimeZone = "America/New_York" },
            Money(At(Stage.Submitted)) with { To = new(2026, 4, 1, 4, 0, 0, TimeSpan.Zero) } },
        { "If something is returned, its share is taken back.", Friend, Money(Won) },
        { "If anything is returned, it is taken back.", Friend, Money(Purchase) with { Reversal = ReversalPolicy.Full } },
        { "What was given before counts towards the total.", Staff, Terms(At(Stage.Qualified), Units(new GiftSize.UpToTotal(5))) },
    };

    [Theory, MemberData(nameof(Notes))]
    public void What_restricts_a_promise_is_told_with_it(string note, RuleReader reader, RuleTerms terms) =>
        RuleWords.Of(terms, reader).Single().Notes.ShouldBe([note]);

    [Theory]
    [InlineData("event.value >= 50.00 USD", "Only if what you pay is at least $50.")]
    [InlineData("event.value > 50.00 USD and friend.has_email is true",
        "Only if what you pay is more than $50.", "Only if your e-mail address is known.")]
    [InlineData("friend.company in (\"Acme\", \"Globex\", \"Initech\")", "Only if your company is “Acme”, “Globex” or “Initech”.")]
    [InlineData("friend.company not in (\"Acme\", \"Globex\")", "Only if your company is neither “Acme” nor “Globex”.")]
    [InlineData("event.properties.plan = \"pro\" or event.properties.seats >= 10",
        "Only if either its “plan” is “pro” or its “seats” is at least 10.")]
    [InlineData("not referral.channel is missing", "Only if it is not so that the channel of the invitation is not known.")]
    [InlineData("event.occurred_at < 2026-06-01", "Only if the day on which it happens is before 1 June 2026.")]
    [InlineData("friend.has_phone is false", "Only if your phone number is not known.")]
    [InlineData("friend.email_domain ends with \".edu\"", "Only if the part after the @ of your e-mail address ends with “.edu”.")]
    [InlineData("advocate.level >= 2", "Only if it is open to Ana; the company decides that.")]
    [InlineData("audience.champions is true", "Only if it is open to Ana; the company decides that.")]
    [InlineData("challenge.say-hello >= 1", "Only if it is open to Ana; the company decides that.")]
    [InlineData("account.owner_email = \"rep@acme.example\" and advocate.attributes.vip is true and event.value >= 50.00 USD",
        "Only if what you pay is at least $50.", "Only if it is open to Ana; the company decides that.")]
    public void Conditions_are_told_to_a_friend_without_what_is_known_of_the_advocate(string when, params string[] notes) =>
        NotesOf(when, Friend).ShouldBe(notes);

    [Theory]
    [InlineData("advocate.level >= 2", "Only if your level is at least 2.")]
    [InlineData("advocate.referrals_won >= 3", "Only if the number of your friends who became customers is at least 3.")]
    [InlineData("account.owner_email = \"rep@acme.example\"", "Only if it is open to you; the company decides that.")]
    [InlineData("advocate.attributes.vip is true", "Only if it is open to you; the company decides that.")]
    [InlineData("did.referral_won.days_90 >= 2", "Only if it is open to you; the company decides that.")]
    [InlineData("audience.champions is true", "Only if it is open to you; the company decides that.")]
    [InlineData("challenge.say-hello >= 1", "Only if it is open to you; the company decides that.")]
    [InlineData("advocate.satisfaction >= 9", "Only if it is open to you; the company decides that.")]
    public void An_advocate_is_told_what_he_may_know_of_himself(string when, string note) => NotesOf(when, Advocate).ShouldBe([note]);

    [Theory]
    [InlineData("advocate.attributes.vip is true", "Only if Ana’s “vip” is true.")]
    [InlineData("account.owner_email = \"rep@acme.example\"", "Only if the sales rep of Ana’s company is “rep@acme.example”.")]
    [InlineData("challenge.say-hello >= 1", "Only if how often Ana has completed the challenge “say-hello” is at least 1.")]
    [InlineData("advocate.earned_points < 1000", "Only if the number of points that Ana has earned is less than 1,000.")]
    public void Staff_are_told_everything(string when, string note) => NotesOf(when, Staff).ShouldBe([note]);

    [Fact]
    public void Every_field_has_words()
    {
        foreach (var field in FieldCatalogue.Fields)
            NotesOf($"{field.Name} is present", Staff).Single().ShouldMatch("^Only if .{4,} is known\\.$");
    }

    private static IReadOnlyList<string> NotesOf(string when, RuleReader reader)
    {
        var terms = Money(Purchase) with { When = Condition.Parse(when).Value.ShouldNotBeNull(), Reversal = ReversalPolicy.None };
        return RuleWords.Of(terms, reader).Single().Notes;
    }

    private static RuleTerms Money(Trigger trigger) => Terms(trigger, Fixed(Party.Friend, Dollars, 1_000));

    private static RuleTerms Terms(Trigger trigger, params Gift[] gifts) => new() { Name = "A rule", Trigger = trigger, Give = gifts };

    private static Trigger At(Stage stage) => new Trigger.ReferralStage(stage);

    private static Gift Fixed(Party to, Unit unit, long amount) => new Gift.Units(to, unit, new GiftSize.Fixed(amount));

    private static Gift Units(GiftSize size) => new Gift.Units(Party.Advocate, Unit.Points, size);

    private static Gift Share(Unit unit, int basisPoints) => new Gift.Units(Party.Advocate, unit, new GiftSize.Share(basisPoints));
}
