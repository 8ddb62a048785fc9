using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates;

/// <summary>
/// Whom and which companies some inputs are about: read at once and tracked, and kept up as the inputs are taken one after another.
/// </summary>
internal sealed class KnownAdvocates
{
    private readonly Dictionary<string, Advocate> byEmail;
    private readonly Dictionary<string, Advocate> byExternalId;
    private readonly Dictionary<string, Account> accounts;

    private readonly HashSet<string> formerNames;

    private KnownAdvocates(ProgramId program, IEnumerable<(Advocate Found, Advocate Is)> advocates, IEnumerable<Account> accounts)
    {
        Program = program;
        var known = advocates.DistinctBy(static row => row.Found.Id).ToList();
        byEmail = known.ToDictionary(static row => row.Found.EmailKey, static row => row.Is, StringComparer.Ordinal);
        byExternalId = known.Where(static row => row.Found.ExternalId is not null)
            .ToDictionary(static row => row.Found.ExternalId!, static row => row.Is, StringComparer.Ordinal);
        formerNames = known.Where(static row => row.Found != row.Is)
            .SelectMany(static row => new[] { row.Found.EmailKey, row.Found.ExternalId }).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        this.accounts = accounts.ToDictionary(static row => row.ExternalId, StringComparer.Ordinal);
    }

    public ProgramId Program { get; }

    public static async Task<KnownAdvocates> LoadAsync(
        HeraldDb db, ProgramId program, IReadOnlyCollection<AdvocateInput> inputs, CancellationToken ct)
    {
        var emails = inputs.Select(static input => KeyOf(input)).Distinct().ToArray();
        var ids = inputs.Select(static input => input.ExternalId?.Trim()).OfType<string>().Distinct().ToArray();
        var companies = inputs.Select(static input => input.Account?.ExternalId).OfType<string>().Distinct().ToArray();
        var advocates = db.Advocates.AsTracking().Where(row => row.ProgramId == program);
        var found = (await db.FindAllOrFormerAsync(advocates.Where(row => emails.Contains(row.EmailKey)), ct)).ToList();
        if (ids.Length > 0)
        {
            found.AddRange(await db.FindAllOrFormerAsync(
                advocates.Where(row => row.ExternalId != null && ids.Contains(row.ExternalId)), ct));
        }

        var accounts = companies.Length == 0 ? [] : await db.Accounts.AsTracking()
            .Where(row => row.ProgramId == program && companies.Contains(row.ExternalId)).ToListAsync(ct);
        return new(program, found, accounts);
    }

    public Advocate? ByEmail(string key) => byEmail.GetValueOrDefault(key);

    public Advocate? ByExternalId(string id) => byExternalId.GetValueOrDefault(id);

    public Account? Account(string externalId) => accounts.GetValueOrDefault(externalId);

    /// <summary>Whether somebody was known by this address or id before he went into another, and keeps it in case he comes back.</summary>
    public bool IsFormer(string name) => formerNames.Contains(name);

    /// <summary>What he was found by holds no more; to be called before it is changed.</summary>
    public void Forget(Advocate advocate)
    {
        byEmail.Remove(advocate.EmailKey);
        if (advocate.ExternalId is { } id)
            byExternalId.Remove(id);
    }

    /// <summary>From now on he is found by what he has.</summary>
    public void Learn(Advocate advocate)
    {
        byEmail[advocate.EmailKey] = advocate;
        if (advocate.ExternalId is { } id)
            byExternalId[id] = advocate;
    }

    public void Learn(Account account) => accounts[account.ExternalId] = account;

    private static string KeyOf(AdvocateInput input) => new EmailAddress(input.Email!.Trim()).Key;
}
