using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges.Console;

/// <summary>Puts the pages of badges in the console together.</summary>
internal sealed class ShowBadges(HeraldDb db, BadgeQueries badges, ConsoleFrames frames)
{
    private const int AwardsPerPage = 25;
    private const int ChallengesMax = 500;

    public async Task<RazorComponentResult<BadgesPage>> ListAsync(StaffCaller caller, string? notice, CancellationToken ct)
    {
        var all = await badges.AllAsync(caller.Program, ct);
        var held = await badges.HeldAsync(caller.Program, [.. all.Select(static row => row.Id)], ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = (IReadOnlyList<BadgeRow>)[.. all.Select(badge => new BadgeRow(
                badge.Id.ToString(), badge.Name, badge.About, [.. badge.Tiers.Select(static tier => tier.When).OfType<string>()],
                badge.ChallengeId is not null, held[badge.Id].Sum(static tier => tier.Sum()),
                badge.RetiredAt is not null, BadgePicture.Of(badge, badge.Tiers.Count)))],
            MayChange = caller.May(StaffRight.Run),
            Notice = notice,
        });
    }

    public async Task<RazorComponentResult<BadgeEditorPage>> EditAsync(
        StaffCaller caller, BadgeView? badge, BadgeForm form, FormFaults faults, BadgeAwardId after, string? notice,
        IReadOnlyDictionary<string, string>? given, CancellationToken ct)
    {
        var awards = badge is null ? null : await badges.AwardsAsync(caller.Program, badge.Id, after, AwardsPerPage, ct);
        var view = new BadgeEditorView
        {
            Form = form,
            Faults = faults,
            Id = badge?.Id.ToString(),
            Name = badge?.Name,
            Retired = badge?.RetiredAt is not null,
            Challenges = await ChallengesAsync(caller.Program, ct),
            Tiers = [.. (badge?.Tiers ?? []).Select(static tier =>
                new Choice(tier.Number.ToString(CultureInfo.InvariantCulture), tier.Name ?? $"Tier {tier.Number}"))],
            Awards = awards is null ? [] : await RowsAsync(caller.Program, badge!, awards.Data, ct),
            Cursor = awards?.NextCursor,
            MayChange = caller.May(StaffRight.Run),
            Given = given ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
        return new(new { Frame = await frames.OfAsync(caller, ct), View = view, Notice = notice })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private async Task<IReadOnlyList<AwardRow>> RowsAsync(
        ProgramId program, BadgeView badge, IReadOnlyList<AwardView> awards, CancellationToken ct)
    {
        var who = awards.Select(static award => award.Advocate).Distinct().ToArray();
        var names = await db.Advocates.IgnoreQueryFilters().Where(row => row.ProgramId == program && who.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
        return
        [
            .. awards.Select(award => new AwardRow(
                award.Id.ToString(), award.Advocate.ToString(), names[award.Advocate],
                badge.Tiers[award.Tier - 1].Name ?? $"Tier {award.Tier}", award.EarnedAt, award.GivenBy, award.Note, award.RevokedAt,
                award.RevokedReason)),
        ];
    }

    private async Task<IReadOnlyList<Choice>> ChallengesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await db.Challenges.Where(row => row.ProgramId == program).OrderByDescending(static row => row.Id).Take(ChallengesMax)
            .Select(static row => new { row.Id, row.Slug }).ToListAsync(ct)).Select(static row => new Choice(row.Id.ToString(), row.Slug)),
    ];
}
