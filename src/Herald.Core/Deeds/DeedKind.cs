using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Deeds;

/// <summary>
/// A sort of thing that advocates do and that is remembered of each: the words of the activities. The set is closed; a new kind is a line
/// here and the place that reads it from its fact.
/// </summary>
public sealed record DeedKind
{
    private DeedKind(string name, string title, string description) => (Name, Title, Description) = (name, title, description);

    /// <summary>He became an advocate: once for each.</summary>
    public static DeedKind Joined { get; } =
        new("joined", "Joined", "Joining the program.");

    /// <summary>He got a link to share; a pause does not undo it.</summary>
    public static DeedKind LinkMade { get; } =
        new("link_made", "Links made", "Links that the advocate has made.");

    /// <summary>He referred somebody, or a conversion was credited to him; while it counts and is his.</summary>
    public static DeedKind ReferralSubmitted { get; } =
        new("referral_submitted", "Referrals submitted", "Referrals that the advocate has submitted.");

    /// <summary>A referral of his stands qualified, or further.</summary>
    public static DeedKind ReferralQualified { get; } =
        new("referral_qualified", "Referrals qualified", "The advocate's referrals that were found worth talking to.");

    /// <summary>A referral of his stands as an opportunity, or further.</summary>
    public static DeedKind ReferralOpportunity { get; } =
        new("referral_opportunity", "Opportunities", "The advocate's referrals that became deals to win.");

    /// <summary>A referral of his stands won: not lost again, and not all refunded.</summary>
    public static DeedKind ReferralWon { get; } =
        new("referral_won", "Referrals won", "The advocate's referrals that became customers.");

    /// <summary>He earned a reward of which something is left to him.</summary>
    public static DeedKind RewardEarned { get; } =
        new("reward_earned", "Rewards earned", "Rewards that the advocate has earned and kept.");

    /// <summary>He wrote to the sales rep of a referral.</summary>
    public static DeedKind ThreadWritten { get; } =
        new("thread_written", "Messages written", "Messages that the advocate wrote about referrals.");

    /// <summary>He completed a challenge, all its stages.</summary>
    public static DeedKind ChallengeCompleted { get; } =
        new("challenge_completed", "Challenges completed", "Challenges that the advocate has completed.");

    /// <summary>He did a stage of a challenge, which may have others.</summary>
    public static DeedKind StageDone { get; } =
        new("stage_done", "Stages done", "Stages of challenges that the advocate has done.");

    /// <summary>He passed content on, and his link was followed as often as asked.</summary>
    public static DeedKind ContentShared { get; } =
        new("content_shared", "Shares proved", "Pieces of content that the advocate passed on by his own link, as often as was asked.");

    /// <summary>He answered a survey or question of a challenge.</summary>
    public static DeedKind SurveyAnswered { get; } =
        new("survey_answered", "Surveys answered", "Surveys and questions of challenges that the advocate has answered.");

    /// <summary>He wrote a story or testimonial.</summary>
    public static DeedKind StoryTold { get; } =
        new("story_told", "Stories told", "Stories and testimonials that the advocate has written.");

    /// <summary>He wrote a review or post elsewhere.</summary>
    public static DeedKind ReviewPosted { get; } =
        new("review_posted", "Reviews posted", "Reviews and posts that the advocate has written elsewhere.");

    /// <summary>He read or watched something, and passed its quiz.</summary>
    public static DeedKind LessonDone { get; } =
        new("lesson_done", "Lessons done", "What the advocate has read or watched, with the quiz that follows.");

    /// <summary>He told what is good and what is not.</summary>
    public static DeedKind FeedbackGiven { get; } =
        new("feedback_given", "Feedback given", "Feedback on the product that the advocate has given.");

    /// <summary>He got a place in a beta.</summary>
    public static DeedKind BetaJoined { get; } =
        new("beta_joined", "Betas joined", "Betas in which the advocate got a place; one that is taken back was got all the same.");

    /// <summary>He began to follow the company somewhere.</summary>
    public static DeedKind FollowMade { get; } =
        new("follow_made", "Follows", "Places where the advocate has begun to follow the company.");

    /// <summary>He said who he is.</summary>
    public static DeedKind SelfIntroduced { get; } =
        new("self_introduced", "Introductions of himself", "Times that the advocate has said who he is.");

    /// <summary>He handed a picture in.</summary>
    public static DeedKind PictureSent { get; } =
        new("picture_sent", "Pictures handed in", "Pictures that the advocate has handed in.");

    /// <summary>He came to a meetup.</summary>
    public static DeedKind MeetupAttended { get; } =
        new("meetup_attended", "Meetups attended", "Meetups to which the advocate has come.");

    /// <summary>All kinds, in the order in which they are listed for people.</summary>
    public static IReadOnlyList<DeedKind> All { get; } =
    [
        Joined, LinkMade, ReferralSubmitted, ReferralQualified, ReferralOpportunity, ReferralWon, RewardEarned, ThreadWritten,
        ChallengeCompleted, StageDone, ContentShared, SurveyAnswered, StoryTold, ReviewPosted, LessonDone,
        FeedbackGiven, BetaJoined, FollowMade, SelfIntroduced, PictureSent, MeetupAttended,
    ];

    private static readonly FrozenDictionary<string, DeedKind> ByStage = new Dictionary<string, DeedKind>
    {
        ["share"] = ContentShared,
        ["answer"] = SurveyAnswered,
        ["story"] = StoryTold,
        ["review"] = ReviewPosted,
        ["read"] = LessonDone,
        ["feedback"] = FeedbackGiven,
        ["beta"] = BetaJoined,
        ["follow"] = FollowMade,
        ["introduce"] = SelfIntroduced,
        ["upload"] = PictureSent,
        ["meetup"] = MeetupAttended,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly DeedKind[] ReadAnew =
        [Joined, ReferralSubmitted, ReferralQualified, ReferralOpportunity, ReferralWon, RewardEarned];

    private static readonly FrozenDictionary<string, DeedKind> ByName =
        All.ToFrozenDictionary(static kind => kind.Name, StringComparer.Ordinal);

    /// <summary>As conditions and the store write it: <c>referral_submitted</c>.</summary>
    public string Name { get; }

    /// <summary>What lists call it.</summary>
    public string Title { get; }

    /// <summary>One line for docs, the editor and error messages.</summary>
    public string Description { get; }

    /// <summary>
    /// Whether its fact tells all of it: nothing undoes it, and it goes with its advocate into another. Joining is his own; deeds of
    /// referrals and rewards are read from those, as they stand.
    /// </summary>
    public bool IsToldWhole => !ReadAnew.Contains(this);

    /// <summary>Finds a kind by its name; false where there is none.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out DeedKind? kind) => ByName.TryGetValue(name, out kind);

    /// <summary>
    /// What somebody did who did a stage of this kind (<c>StageKind.Name</c>); null where it is a deed of its own already, or only the
    /// company knows what it is.
    /// </summary>
    public static DeedKind? OfStage(string stage) => ByStage.GetValueOrDefault(stage);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
