using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Merging;

/// <summary>The page on which two advocates are laid beside each other before they are made one.</summary>
internal sealed class ShowMerge(HeraldDb db, FindAdvocates find, ConsoleFrames frames)
{
    // No name is longer.
    private const int WantedMax = 320;

    /// <summary>Null where the program has no such advocate.</summary>
    public async Task<RazorComponentResult<MergePage>?> FindAsync(
        StaffCaller caller, AdvocateId id, string? wanted, string? note, FormFaults faults, CancellationToken ct)
    {
        if (await SideAsync(caller.Program, id, ct) is not { } stays)
            return null;
        var text = wanted?.Trim() ?? "";
        var found = text.Length is 0 or > WantedMax ? [] : await find.OfAsync(caller.Program, text, ct);
        FoundAdvocate[] others = [.. found.Where(one => one.Id != id.ToString())];
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Zone = (await frames.MeasuresAsync(caller.Program, ct)).Zone,
            Stays = stays,
            Goes = others is [var one] && IdText.TryRead(one.Id, out AdvocateId other) ? await SideAsync(caller.Program, other, ct) : null,
            Wanted = text,
            Found = others,
            Note = note,
            Faults = faults,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private Task<MergeSide?> SideAsync(ProgramId program, AdvocateId id, CancellationToken ct) =>
        db.Advocates.Where(row => row.ProgramId == program && row.Id == id).Select(row => new MergeSide
        {
            Id = row.Id.ToString(),
            Name = row.Name,
            Email = row.Email,
            ExternalId = row.ExternalId,
            Account = db.Accounts.Where(one => one.ProgramId == program && one.Id == row.AccountId)
                .Select(static one => one.Name).FirstOrDefault(),
            JoinedAt = row.CreatedAt,
            Links = db.Links.Count(one => one.ProgramId == program && one.AdvocateId == id),
            Referrals = db.Referrals.Count(one => one.ProgramId == program && one.AdvocateId == id && one.WithdrawnAt == null),
            Rewards = db.Earnings.Count(one => one.ProgramId == program && one.Party == Party.Advocate && one.HolderId == id.Value
                && one.Amount > 0),
            Challenges = db.Completions.Count(one => one.ProgramId == program && one.AdvocateId == id),
            Badges = db.BadgeAwards.Count(one => one.ProgramId == program && one.AdvocateId == id && one.RevokedAt == null),
        }).SingleOrDefaultAsync(ct);
}
