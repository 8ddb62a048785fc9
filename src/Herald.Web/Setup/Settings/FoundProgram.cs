using Herald.Core;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Programs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Settings;

/// <summary>Makes a program whose owner is who asks, in one transaction: a program that nobody may enter is of no use.</summary>
internal sealed class FoundProgram(HeraldDb db, CreateProgram create, AuditTrail audit, TimeProvider clock)
{
    // A company has a few programs, and an agency a few dozen; a loop would make thousands.
    private const int ProgramsMax = 100;

    /// <summary>The slug of the program.</summary>
    public async Task<Outcome<string>> RunAsync(SignedInStaff staff, ProgramDraft draft, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync("program " + draft.Slug, ct))
            return new Refusal("program_exists", "Somebody makes a program of this address at this moment. Wait a little, then try again.");
        if (await db.Memberships.CountAsync(row => row.StaffId == staff.Staff, ct) >= ProgramsMax)
            return new Refusal("too_many_programs",
                $"You are in {ProgramsMax} programs already, which is as many as one person may be in.");
        if ((await create.AddAsync(draft, ct)).Refused(out var refusal, out var program))
            return refusal;
        await db.SaveChangesAsync(ct);
        db.Memberships.Add(new()
        {
            ProgramId = program.Id,
            StaffId = staff.Staff,
            Role = StaffRole.Owner,
            CreatedAt = clock.GetUtcNow().Storable(),
        });
        audit.Note(db, new Author(program.Id, staff.Name, staff.Staff), "made program", program.Slug, program.Name);
        await write.CommitAsync(ct);
        return program.Slug;
    }
}
