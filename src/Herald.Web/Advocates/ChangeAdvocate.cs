using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates;

/// <summary>
/// Says all of an advocate anew: what is left out is empty from then on. Where he is only told of, and what is not known is to stay,
/// <see cref="SaveAdvocate"/> takes it.
/// </summary>
internal sealed class ChangeAdvocate(HeraldDb db, SaveAdvocate save)
{
    /// <summary>Refused: <c>email_taken</c>, <c>external_id_taken</c>.</summary>
    public async Task<Outcome<AdvocateId>> RunAsync(ProgramId program, AdvocateId id, AdvocateInput input, CancellationToken ct)
    {
        if (await db.Advocates.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } advocate)
            return new Refusal("not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };
        var email = new EmailAddress(input.Email!.Trim());
        var externalId = input.ExternalId?.Trim() is { Length: > 0 } known ? known : null;
        if (await TakenAsync(advocate, email.Key, externalId, ct) is { } taken)
            return taken;
        advocate.Name = input.Name!.Trim();
        (advocate.Email, advocate.EmailKey, advocate.ExternalId) = (email.Text, email.Key, externalId);
        advocate.AccountId = save.SaveAccount(await KnownAdvocates.LoadAsync(db, program, [input], ct), input.Account);
        advocate.Attributes = NamedValues.Print(input.Attributes);
        (advocate.Locale, advocate.TimeZone) = (input.Locale, input.TimeZone);
        await db.SaveChangesAsync(ct);
        return id;
    }

    // Also what somebody was called before he went into another: it leads to that one.
    private async Task<Refusal?> TakenAsync(Advocate advocate, string email, string? externalId, CancellationToken ct)
    {
        var others = await db.Advocates.IgnoreQueryFilters()
            .Where(row => row.ProgramId == advocate.ProgramId && row.Id != advocate.Id
                && (row.EmailKey == email || (externalId != null && row.ExternalId == externalId)))
            .Select(static row => new { row.Id, row.EmailKey, row.MergedInto }).ToListAsync(ct);
        if (others.Find(row => row.EmailKey == email) is { } byEmail)
        {
            return new Refusal(
                "email_taken", "The address belongs to another advocate of this program; merge the two, or change that one first.")
            {
                Kind = RefusalKind.Conflict,
                Existing = (byEmail.MergedInto ?? byEmail.Id).ToString(),
                Fields = new Dictionary<string, IReadOnlyList<string>> { ["email"] = ["It belongs to another advocate of this program."] },
            };
        }

        const string Other = "Another advocate is known by this id; leave it out, or change him instead.";
        return others.Count == 0 ? null : new Refusal("external_id_taken", Other)
        {
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["external_id"] = [Other] },
        };
    }
}
