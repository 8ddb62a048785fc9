using Herald.Core.Audiences;
using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Editor;

/// <summary>What the lists of the editor offer.</summary>
internal sealed class ChallengeChoices(HeraldDb db)
{
    // Who wants one beyond these finds it by the condition language, or over the API.
    private const int OthersMax = 200;

    public static Choice[] Kinds { get; } =
    [
        new("answer", "Answer questions"), new("story", "Write a story"), new("review", "Review or post elsewhere"),
        new("share", "Share something"), new("refer", "Refer somebody"), new("read", "Read or watch"),
        new("feedback", "Give feedback"), new("introduce", "Introduce oneself"), new("follow", "Follow somewhere"),
        new("meetup", "Come to a meetup"), new("upload", "Hand in a picture"), new("custom", "An event of your systems"),
        new("beta", "Join a beta"),
    ];

    public static Choice[] Approvals { get; } = [new("yes", "Staff approve it"), new("no", "It counts at once")];

    public static Choice[] PictureAsks { get; } =
        [new("none", "No"), new("optional", "For who likes"), new("required", "It takes one")];

    public static Choice[] QuestionTypes { get; } =
        [new(QuestionForm.Words, "In own words"), new(QuestionForm.Choice, "By choosing"), new(QuestionForm.Scale, "On a scale")];

    public static Choice[] QuizTypes { get; } = [new(QuestionForm.Choice, "By choosing")];

    /// <summary>The audiences of a program, and the way to write a condition out.</summary>
    public async Task<IReadOnlyList<Choice>> AudiencesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await db.Audiences.Where(row => row.ProgramId == program).OrderBy(static row => row.Name).Take(Audience.CountMax)
            .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct)).Select(static row => new Choice(row.Slug, row.Name)),
        new(ChallengeForm.Written, "Another condition"),
    ];

    /// <summary>The badges that it may open with: those that can be earned, and those that were chosen.</summary>
    public async Task<IReadOnlyList<Choice>> BadgesAsync(
        ProgramId program, IReadOnlyList<string> chosen, CancellationToken ct) =>
    [
        .. (await db.Badges.Where(row => row.ProgramId == program && (row.RetiredAt == null || chosen.Contains(row.Slug)))
            .OrderBy(static row => row.Slug).Take(Badge.CountMax)
            .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct)).Select(static row => new Choice(row.Slug, row.Name)),
    ];

    /// <summary>The other challenges, which may have to be completed first; those that are chosen stand there in any case.</summary>
    public async Task<IReadOnlyList<Choice>> OthersAsync(
        ProgramId program, ChallengeId? own, IReadOnlyList<string> chosen, CancellationToken ct)
    {
        var slugs = await db.Challenges.Where(row => row.ProgramId == program && row.Id != (own ?? default))
            .OrderByDescending(static row => row.Id).Take(OthersMax).Select(static row => row.Slug).ToListAsync(ct);
        return [.. chosen.Union(slugs, StringComparer.Ordinal).Select(static slug => new Choice(slug, slug))];
    }
}
