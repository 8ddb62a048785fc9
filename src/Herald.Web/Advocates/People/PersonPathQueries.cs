using System.Text.Json;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.People;

/// <summary>What an advocate did in the hub, and what he was given for it.</summary>
internal sealed class PersonPathQueries(HeraldDb db, TimeProvider clock)
{
    public async Task<PersonPath> OfAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var badges = await BadgesAsync(program, id, ct);
        var ways = await WaysAsync(program, id, now, ct);
        return new()
        {
            MayBeInvited = await MayBeInvitedAsync(program, id, now, ct),
            Level = await LevelAsync(program, id, now, ct),
            Badges = badges,
            Ways = ways,
            Completed = await db.Completions.CountAsync(
                row => row.ProgramId == program && row.AdvocateId == id && row.State == CompletionState.Completed, ct),
            Events =
            [
                .. badges.Select(static badge => new PersonView.Happened(
                    badge.EarnedAt, $"Earned the badge {badge.Name}", "award", "good", null)),
                .. ways.Select(static way => new PersonView.Happened(way.Since, $"{way.Challenge}: {way.State}", "target", way.Tone, null)),
                .. await ThankedAsync(program, id, ct),
            ],
        };
    }

    private async Task<bool> MayBeInvitedAsync(ProgramId program, AdvocateId id, DateTimeOffset now, CancellationToken ct) =>
        !await db.HubStarts.AnyAsync(row => row.ProgramId == program && row.AdvocateId == id, ct)
        && (await db.HubInvitations.SingleOrDefaultAsync(row => row.ProgramId == program && row.AdvocateId == id, ct))
            ?.IsLongAgo(now) != false;

    private async Task<(string Name, DateTimeOffset? Since)?> LevelAsync(
        ProgramId program, AdvocateId id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.LadderAsync(program, ct) is not { } ladder)
            return null;
        var held = (await db.HeldLevelsAsync(program, ladder, [id], now, ct))[id];
        return (held.Level.Name, held.ReachedAt);
    }

    private async Task<IReadOnlyList<PersonPath.Badge>> BadgesAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        var rows = await (
            from award in db.BadgeAwards
            join badge in db.Badges on new { award.ProgramId, Id = award.BadgeId } equals new { badge.ProgramId, badge.Id }
            where award.ProgramId == program && award.AdvocateId == id && award.RevokedAt == null
            orderby award.EarnedAt descending, award.Id descending
            select new { badge, award.Tier, award.EarnedAt }).Take(PersonPath.EachMax).ToListAsync(ct);
        return [.. rows.Select(static row => new PersonPath.Badge(row.badge.Id.ToString(), row.badge.NameOf(row.Tier), row.EarnedAt))];
    }

    private async Task<IReadOnlyList<PersonPath.Way>> WaysAsync(
        ProgramId program, AdvocateId id, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await (
            from way in db.Completions
            join challenge in db.Challenges
                on new { way.ProgramId, Id = way.ChallengeId } equals new { challenge.ProgramId, challenge.Id }
            join version in db.ChallengeVersions
                on new { way.ProgramId, way.ChallengeId, Number = way.Version }
                equals new { version.ProgramId, version.ChallengeId, version.Number }
            where way.ProgramId == program && way.AdvocateId == id
            orderby way.Id descending
            select new { way, challenge, version.Body }).Take(PersonPath.EachMax).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var (state, tone) = Said(row.way.StateAt(row.challenge, now));
                return new PersonPath.Way(row.way.Id.ToString(), NameIn(row.Body), state, tone, row.way.Since);
            }),
        ];
    }

    private async Task<IEnumerable<PersonView.Happened>> ThankedAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        var shoutOuts = await db.ShoutOuts
            .Where(row => row.ProgramId == program && row.HiddenAt == null && (row.AdvocateId == id || row.ByAdvocateId == id))
            .OrderByDescending(static row => row.Id).Take(PersonPath.EachMax).ToListAsync(ct);
        var honours = await db.Honours.Where(row => row.ProgramId == program && row.AdvocateId == id && row.AnnouncedAt != null)
            .OrderByDescending(static row => row.Month).Take(PersonPath.EachMax).ToListAsync(ct);
        var thanks = await db.ThanksTasks.Where(row => row.ProgramId == program && row.AdvocateId == id && row.SentAt != null)
            .OrderByDescending(static row => row.SentAt).Take(PersonPath.EachMax).ToListAsync(ct);
        return shoutOuts
            .Select(row => new PersonView.Happened(
                row.GivenAt, row.AdvocateId == id ? "Got a shout-out" : "Gave a shout-out", "megaphone", "", row.Text))
            .Concat(honours.Select(static row => new PersonView.Happened(
                row.AnnouncedAt!.Value, $"Advocate of {row.Month.ToString("MMMM yyyy", PageCulture.Current)}", "medal", "good", null)))
            .Concat(thanks.Select(static row => new PersonView.Happened(
                row.SentAt!.Value, $"Thanked by {row.SignedBy ?? "staff"}", "gift", "good", row.Reason)));
    }

    private static (string State, string Tone) Said(CompletionState state) => state switch
    {
        CompletionState.Begun => ("begun", ""),
        CompletionState.Submitted => ("waits for review", "warn"),
        CompletionState.Returned => ("sent back", "warn"),
        CompletionState.Completed => ("completed", "good"),
        CompletionState.Rejected => ("rejected", "bad"),
        _ => ("not finished in time", ""),
    };

    // Of all that a version says its name is enough here.
    private static string NameIn(string body)
    {
        using var said = JsonDocument.Parse(body);
        return said.RootElement.GetProperty("name").GetString()!;
    }
}
