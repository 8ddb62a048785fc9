using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Data.Imports;
using Herald.Web.Advocates;
using Herald.Web.Imports.Columns;
using Herald.Web.Imports.Files;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports.Work;

/// <summary>
/// Takes the next rows of an import: one transaction, in which its place moves too. So each row takes effect once, whatever happens in
/// between.
/// </summary>
internal sealed class TakeRows(HeraldDb db, SaveAdvocate save, TimeProvider clock)
{
    /// <summary>Rows at once: enough that a commit is cheap for each, few enough that other writes wait for some milliseconds.</summary>
    public const int RowsMax = 500;

    /// <summary>Refused rows that are kept to be looked at; further ones are counted alone: such a file is wrong as a whole.</summary>
    public const int RefusedMax = 100_000;

    private const int PartsMax = 4;

    private readonly List<PersonRow> people = [];
    private readonly List<NumberedRow> rows = [];
    private readonly Dictionary<AdvocateId, int> seen = [];
    private readonly List<ImportedAdvocate> came = [];

    /// <summary>Whether there is more to do, by whoever has the lease.</summary>
    public async Task<bool> RunAsync(ProgramId program, ImportId id, Lease lease, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if (!await lease.HeldAsync(db, ct))
            return false;
        var import = await db.Imports.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id && row.State == ImportState.Running, ct);
        if (import is null)
            return false;
        await ReadAsync(import, ct);
        await TakeAsync(import, ct);
        if (import.Position == import.Bytes)
            (import.State, import.EndedAt) = (ImportState.Done, clock.GetUtcNow().Storable());
        await (import.State == ImportState.Done
            ? ImportFile.DropAsync(db, program, id, ct)
            : ImportFile.DropBeforeAsync(db, import, import.Position, ct));
        await write.CommitAsync(ct);
        return import.State == ImportState.Running;
    }

    private async Task ReadAsync(Import import, CancellationToken ct)
    {
        var reader = new ReadPerson(ColumnPlan.Of(import.Headers, import.Columns), clock);
        var bytes = await ImportFile.ReadAsync(db, import, import.Position, PartsMax, ct);
        var isLast = import.Position + bytes.Length == import.Bytes;
        var at = 0;
        while (rows.Count < RowsMax && CsvRows.Next(bytes.Span[at..], (byte)import.Delimiter[0], isLast) is { } row)
        {
            at += row.Bytes;
            import.LastRow++;
            if (row.IsBlank)
                continue;
            rows.Add(new(import.LastRow, row.Cells, row.Fault));
            people.Add(row.Fault is { } fault ? new(new(), [fault]) : reader.Of(row.Cells));
        }

        import.Position += at;
    }

    private async Task TakeAsync(Import import, CancellationToken ct)
    {
        var words = new ReadPerson(ColumnPlan.Of(import.Headers, import.Columns), clock);
        await NameCompaniesAsync(import.ProgramId, ct);
        var inputs = people.Where(static person => person.Faults.Count == 0).Select(static person => person.Input).ToList();
        var known = await KnownAdvocates.LoadAsync(db, import.ProgramId, inputs, ct);
        await RememberAsync(import, known, inputs, ct);
        for (var at = 0; at < rows.Count; at++)
        {
            var person = people[at];
            var reasons = person.Faults.Count > 0 ? person.Faults : await TakeAsync(import, known, person, rows[at], words, ct);
            if (reasons.Count > 0)
                Refuse(import, rows[at], string.Join(" ", reasons));
        }

        // Behind those whom they name: while a row waits for another, SQLite looks through whole tables with each that is written.
        await db.SaveChangesAsync(ct);
        foreach (var row in came)
            db.Work.Append(row);
    }

    private async Task<IReadOnlyList<string>> TakeAsync(
        Import import, KnownAdvocates known, PersonRow person, NumberedRow row, ReadPerson words, CancellationToken ct)
    {
        var found = Find(known, person.Input);
        if (found is not null && seen.TryGetValue(found.Id, out var before))
            return [$"This person is in row {before} already; what stands there was taken."];
        var input = Complete(known, found, person.Input);
        if (input.Attributes?.Count > NamedValues.CountMax)
            return [$"With these the person would have {input.Attributes.Count} attributes; at most {NamedValues.CountMax} are taken."];
        if (save.Take(known, input, person.JoinedAt).Refused(out var refusal, out var taken))
            return words.Words(refusal);
        Withhold(taken.Advocate, person);
        Count(import, taken);
        seen[taken.Advocate.Id] = row.Number;
        came.Add(new()
        {
            ProgramId = import.ProgramId,
            ImportId = import.Id,
            AdvocateId = taken.Advocate.Id,
            RowNumber = row.Number,
        });
        // What he gave up is free for the next row once it is written.
        if (taken.Renamed)
            await db.SaveChangesAsync(ct);
        return [];
    }

    // Companies without an id are those that are called so; new ones have their name for it.
    private async Task NameCompaniesAsync(ProgramId program, CancellationToken ct)
    {
        var names = people.Where(static person => person is { Faults.Count: 0, Input.Account.ExternalId: null })
            .Select(static person => person.Input.Account!.Name!).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
            return;
        var called = await db.Accounts.Where(row => row.ProgramId == program && names.Contains(row.Name))
            .OrderByDescending(static row => row.Id).Select(static row => new { row.Name, row.ExternalId }).ToListAsync(ct);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var company in called)
            ids[company.Name] = company.ExternalId;
        for (var at = 0; at < people.Count; at++)
        {
            if (people[at] is not { Faults.Count: 0, Input.Account: { ExternalId: null, Name: { } name } account } person)
                continue;
            var id = ids.GetValueOrDefault(name) ?? name[..Math.Min(name.Length, AccountInput.ExternalIdMax)];
            people[at] = person with { Input = person.Input with { Account = account with { ExternalId = id } } };
        }
    }

    // Rows about those who were in this import before are refused.
    private async Task RememberAsync(Import import, KnownAdvocates known, List<AdvocateInput> inputs, CancellationToken ct)
    {
        var found = inputs.Select(input => Find(known, input)?.Id).OfType<AdvocateId>().Distinct().ToArray();
        var before = await db.ImportedAdvocates
            .Where(row => row.ProgramId == import.ProgramId && row.ImportId == import.Id && found.Contains(row.AdvocateId)).ToListAsync(ct);
        foreach (var row in before)
            seen[row.AdvocateId] = row.RowNumber;
    }

    private static Advocate? Find(KnownAdvocates known, AdvocateInput input) =>
        (input.ExternalId is { } id ? known.ByExternalId(id) : null) ?? known.ByEmail(new EmailAddress(input.Email!).Key);

    // A file says a part of what is known: other attributes stay, and so does the name of a company that is named by its id.
    private static AdvocateInput Complete(KnownAdvocates known, Advocate? found, AdvocateInput input)
    {
        if (input.Account is { Name: null, ExternalId: { } id } account)
            input = input with { Account = account with { Name = known.Account(id)?.Name ?? id } };
        if (found is null || input.Attributes is null)
            return input;
        var all = NamedValues.Read(found.Attributes).EnumerateObject()
            .ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal);
        foreach (var (name, value) in input.Attributes)
            all[name] = value;
        return input with { Attributes = all };
    }

    // Only ever taken back: a yes in a file undoes nobody's own choice.
    private void Withhold(Advocate advocate, PersonRow person)
    {
        if (person.HidesName)
            advocate.FriendsSee = FriendsSee.Program;
        if (person.StaysOffBoards)
            advocate.OffBoardsAt ??= clock.GetUtcNow().Storable();
    }

    private void Count(Import import, TakenAdvocate taken)
    {
        if (taken.Created)
            import.Made++;
        else if (db.Entry(taken.Advocate).State == EntityState.Modified)
            import.Changed++;
        else
            import.Unchanged++;
    }

    private void Refuse(Import import, NumberedRow row, string reason)
    {
        if (import.Refused++ < RefusedMax)
        {
            db.Work.Append(new RefusedRow
            {
                ProgramId = import.ProgramId,
                ImportId = import.Id,
                RowNumber = row.Number,
                Reason = reason,
                Cells = row.Cells,
            });
        }
    }
}
