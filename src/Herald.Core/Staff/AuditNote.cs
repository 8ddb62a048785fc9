using Herald.Core.Ids;

namespace Herald.Core.Staff;

/// <summary>What somebody of the staff did in a program: one line of the audit log, written with what was done.</summary>
public sealed class AuditNote
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; ids rise with time.</summary>
    public required AuditNoteId Id { get; init; }

    /// <summary>Who did it; null where it was the command line.</summary>
    public StaffId? StaffId { get; init; }

    /// <summary>His name at that time, so that the log can be read when he is gone.</summary>
    public required string StaffName { get; init; }

    /// <summary>What was done, as a verb in the past and its noun: <c>invited staff</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what or whom: an id, a name, an address.</summary>
    public required string Subject { get; init; }

    /// <summary>What else matters: what it was before, why.</summary>
    public string? Detail { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset NotedAt { get; init; }
}
