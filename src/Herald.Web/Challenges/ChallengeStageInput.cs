using Herald.Core.Challenges;
using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>One step of a challenge: what is done, what proves it, what it gives. Which settings it takes follows from its kind.</summary>
internal sealed record ChallengeStageInput
{
    private const int GiftsMax = 10;
    private const int TextMax = 10_000;

    /// <summary>Needed; what people call it, 1 to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What is to be done, in Markdown; at most 10,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Needed: share, refer, answer, story, review, read, feedback, beta, follow, introduce, upload, meetup or custom.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>
    /// Whether staff look at it before it counts; left out, they do for stories, reviews, pictures and meetups without a word.
    /// </summary>
    public bool? Approval { get; init; }

    /// <summary>What it gives when it is done, at most 10 gifts of a reward rule's form; nothing where it is left out.</summary>
    public IReadOnlyList<GiftInput?>? Give { get; init; }

    /// <summary>share: the https address of what is passed on.</summary>
    public string? Content { get; init; }

    /// <summary>share: how many clicks on the advocate's link prove it, 1 to 10,000.</summary>
    public int? Clicks { get; init; }

    /// <summary>refer: the stage that a referral reaches: submitted, qualified, opportunity or won.</summary>
    public Stage? ReferralStage { get; init; }

    /// <summary>answer: 1 to 30 questions.</summary>
    public IReadOnlyList<QuestionInput?>? Questions { get; init; }

    /// <summary>story, feedback, introduce: the characters that are asked for at least, 1 to 5,000; 1 where it is left out.</summary>
    public int? LengthMin { get; init; }

    /// <summary>story: whether it may only be handed in with consent to publish it.</summary>
    public bool? Publish { get; init; }

    /// <summary>review: the https address of the site on which it is written; anywhere where it is left out.</summary>
    public string? Site { get; init; }

    /// <summary>review: whether a picture of it is taken too: none, optional or required; none where it is left out.</summary>
    public PictureAsk? Picture { get; init; }

    /// <summary>read, follow: the https address of what is read, watched or followed.</summary>
    public string? Address { get; init; }

    /// <summary>read: at most 30 questions with choices and the right ones; none where it is left out.</summary>
    public IReadOnlyList<QuestionInput?>? Quiz { get; init; }

    /// <summary>read: how many answers of the quiz must be right; all where it is left out.</summary>
    public int? PassMark { get; init; }

    /// <summary>beta: how many places there are, 1 to 100,000.</summary>
    public int? Places { get; init; }

    /// <summary>beta: whether who finds no place waits for one.</summary>
    public bool? WaitingList { get; init; }

    /// <summary>meetup: when it is.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>meetup: where it is; at most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>meetup: the word that is said there and proves that somebody came; at most 64 characters.</summary>
    public string? Word { get; init; }

    /// <summary>custom: the type of the event that your systems report.</summary>
    public string? Event { get; init; }

    public void Check(Faults faults, string field)
    {
        faults.Text(field + ".title", Title, 200);
        faults.OptionalText(field + ".text", Text, TextMax, lines: true);
        StageSettings.Check(faults, field, this);
        if (Give?.Count > GiftsMax)
            faults.Add(field + ".give", $"At most {GiftsMax} gifts are taken; there are {Give.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Give?.Count ?? 0, GiftsMax); at++)
            CheckGift(faults, $"{field}.give[{at}]", Give![at], hasFriend: Kind == "refer");
    }

    /// <summary>The same as Core reads it; only for what passed the checks.</summary>
    public ChallengeStage ToStage()
    {
        var kind = StageSettings.KindOf(this);
        return new()
        {
            Title = Title!,
            Text = Text,
            Kind = kind,
            Give = [.. (Give ?? []).Select(static gift => gift!.ToGift())],
            NeedsApproval = Approval ?? kind.ApprovedUnlessTold,
        };
    }

    // Only a referral has a friend, a value and a total of its own; a reward rule reads the gift then.
    internal static void CheckGift(Faults faults, string field, GiftInput? gift, bool hasFriend)
    {
        if (gift is null)
        {
            faults.Add(field, "A gift is expected, not null.", "required");
            return;
        }

        gift.Check(faults, field);
        if (hasFriend)
            return;
        if (gift.To == Core.Ledger.Party.Friend)
            faults.Add(field + ".to", "Only a stage of the kind refer has a friend to give to.", "field_not_taken");
        if (gift.BasisPoints is not null || gift.UpToTotal is not null || gift.Tiers is not null)
            faults.Add(field, "A stage gives an amount or a code; shares, totals and tiers belong to referrals.", "gift_size");
    }
}
