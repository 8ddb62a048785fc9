using Herald.Core.Challenges;
using Herald.Core.Referrals;

namespace Herald.Core.Tests.Challenges;

public sealed class EvidenceCheckTests
{
    private static readonly Question.Choice Colour = new("Colour?", true, ["red", "green", "blue"], false, ["green"]);
    private static readonly Question.Choice Sizes = new("Sizes?", true, ["S", "M", "L"], true, ["M", "L"]);
    private static readonly StageKind.Answer Survey =
        new([new Question.Words("Why?", true), Colour with { Right = [] }, Sizes with { Right = [] },
            new Question.Scale("How?", false, 0, 10)]);

    private static readonly StageKind.Read Quiz = new("https://a.example/", [Colour, Sizes], 2);

    public static TheoryData<StageKind, StageEvidence, string?> Rows { get; } = new()
    {
        { new StageKind.Story(5, false), new() { Text = "short" }, null },
        { new StageKind.Story(5, false), new() { Text = "  sho  " }, "text_too_short" },
        { new StageKind.Story(5, false), new(), "evidence_required" },
        { new StageKind.Story(5, true), new() { Text = "longer" }, "consent_required" },
        { new StageKind.Story(5, true), new() { Text = "longer", Consent = false }, "consent_required" },
        { new StageKind.Story(5, true), new() { Text = "longer", Consent = true }, null },
        { new StageKind.Story(5, false), new() { Text = "longer", Address = "https://a.example/" }, "evidence_not_taken" },
        { new StageKind.Review(null), new() { Address = "https://a.example/1" }, null },
        { new StageKind.Review(null), new() { Text = "Done" }, "evidence_required" },
        { new StageKind.Review(null), new() { Address = "http://a.example/1" }, "invalid_address" },
        { new StageKind.Review("https://www.g2.com"), new() { Address = "https://g2.com/products/a" }, null },
        { new StageKind.Review("https://www.g2.com"), new() { Address = "https://de.G2.com/a" }, null },
        { new StageKind.Review("https://www.g2.com"), new() { Address = "https://notg2.com/a" }, "wrong_site" },
        { new StageKind.Review("https://www.g2.com"), new() { Address = "https://evil.example/www.g2.com" }, "wrong_site" },
        { new StageKind.Read(null, [], 0), new(), null },
        { new StageKind.Read(null, [], 0), new() { Text = "Read it" }, "evidence_not_taken" },
        { new StageKind.Feedback(3), new() { Text = "Good" }, null },
        { new StageKind.Introduce(3), new() { Text = "I" }, "text_too_short" },
        { new StageKind.Follow("https://a.example/"), new(), null },
        { new StageKind.Follow("https://a.example/"), new() { Text = "rosa" }, null },
        { new StageKind.Meetup(null, null, null), new(), null },
        { new StageKind.Meetup(null, null, null), new() { Word = "Otter" }, "evidence_not_taken" },
        { new StageKind.Meetup(null, null, "Otter"), new() { Word = " otter " }, null },
        { new StageKind.Meetup(null, null, "Otter"), new() { Word = "Badger" }, "wrong_word" },
        { new StageKind.Meetup(null, null, "Otter"), new(), "evidence_required" },
        { new StageKind.Share("https://a.example/", 3), new(), "proved_otherwise" },
        { new StageKind.Refer(Stage.Won), new(), "proved_otherwise" },
        { new StageKind.Custom("webinar_attended"), new(), "proved_otherwise" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Each_kind_asks_for_its_own_proof(StageKind kind, StageEvidence evidence, string? code) =>
        EvidenceCheck.Of(kind, evidence)?.Code.ShouldBe(code);

    [Fact]
    public void Whole_answers_are_taken()
    {
        EvidenceCheck.Of(Survey, With(Words(1), Chosen(2, "red"), Chosen(3, "S", "L"), Rated(4, 10))).ShouldBeNull();
        EvidenceCheck.Of(Survey, With(Chosen(3, "S"), Words(1), Chosen(2, "blue"))).ShouldBeNull();
    }

    [Fact]
    public void Answers_that_do_not_fit_are_refused_by_the_question()
    {
        foreach (var (answer, says) in new[]
        {
            (Words(2), "Question 2"), (Chosen(1, "red"), "Question 1"), (Chosen(2, "red", "green"), "One choice"),
            (Chosen(2, "mauve"), "none of"),
            (Chosen(3, "S", "S"), "stands twice"), (Chosen(3), "by choices"), (Rated(4, 11), "from 0 to 10"), (Words(5), "1 to 4"),
            (Words(0), "1 to 4"), (Words(1) with { Scale = 3 }, "by text"),
        })
        {
            var refusal = EvidenceCheck.Of(Survey, With(answer))!;
            refusal.Code.ShouldBe("answer_misfit");
            refusal.Message.ShouldContain(says);
        }

        EvidenceCheck.Of(Survey, With(Words(1), Words(1)))!.Message.ShouldContain("twice");
        EvidenceCheck.Of(Survey, With(Words(1), Chosen(2, "red")))!.Code.ShouldBe("evidence_required");
    }

    [Fact]
    public void A_quiz_is_passed_by_its_mark_and_does_not_tell_what_was_wrong()
    {
        EvidenceCheck.Of(Quiz, With(Chosen(1, "green"), Chosen(2, "L", "M"))).ShouldBeNull();
        var refusal = EvidenceCheck.Of(Quiz, With(Chosen(1, "green"), Chosen(2, "M")))!;

        refusal.Code.ShouldBe("quiz_not_passed");
        refusal.Message.ShouldBe("1 of 2 answers are right, and 2 are needed; try again.");
        EvidenceCheck.Of(Quiz with { PassMark = 1 }, With(Chosen(1, "green"), Chosen(2, "M"))).ShouldBeNull();
        EvidenceCheck.Of(Quiz, With(Chosen(1, "green")))!.Code.ShouldBe("evidence_required");
    }

    private static StageEvidence With(params StageAnswer[] answers) => new() { Answers = answers };

    private static StageAnswer Words(int question) => new() { Question = question, Text = "Because" };

    private static StageAnswer Chosen(int question, params string[] choices) => new() { Question = question, Choices = choices };

    private static StageAnswer Rated(int question, int scale) => new() { Question = question, Scale = scale };
}
