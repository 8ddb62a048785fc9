using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Platform.Audit;

/// <summary>Writes down what staff does, in the transaction in which it is done.</summary>
internal sealed class AuditTrail(NewId ids, TimeProvider clock)
{
    /// <summary>Who it was where nobody has signed in: whoever may run commands on the machine.</summary>
    public const string CommandLine = "command line";

    /// <summary>Adds a line to the audit log; it is saved with what was done.</summary>
    /// <param name="db">The context of the write.</param>
    /// <param name="caller">Who did it.</param>
    /// <param name="action">What was done, as a verb in the past and its noun: <c>invited staff</c>.</param>
    /// <param name="subject">To what or whom: an id, a name, an address.</param>
    /// <param name="detail">What else matters: what it was before, why.</param>
    public void Note(HeraldDb db, StaffCaller caller, string action, string subject, string? detail = null) =>
        Add(db, caller.Program, caller.Staff, caller.Name, action, subject, detail);

    /// <summary>The same for what was done on the command line.</summary>
    public void NoteCommand(HeraldDb db, ProgramId program, string action, string subject, string? detail = null) =>
        Add(db, program, null, CommandLine, action, subject, detail);

    /// <summary>The same for whoever does it, somebody on the staff or a key.</summary>
    public void Note(HeraldDb db, Author by, string action, string subject, string? detail = null) =>
        Add(db, by.Program, by.Staff, by.Name, action, subject, detail);

    private void Add(HeraldDb db, ProgramId program, StaffId? staff, string name, string action, string subject, string? detail) =>
        db.AuditNotes.Add(new()
        {
            ProgramId = program,
            Id = ids.Of<AuditNoteId>(),
            StaffId = staff,
            StaffName = name,
            Action = action,
            Subject = subject,
            Detail = detail,
            NotedAt = clock.GetUtcNow().Storable(),
        });
}
