namespace Herald.Web.Audit;

/// <summary>Which lines of the audit log are asked for.</summary>
/// <param name="Who">By whom, as the log names him; null: by anybody.</param>
/// <param name="Action">What was done, as the log calls it; null: anything.</param>
public sealed record AuditAsked(string? Who, string? Action)
{
    public bool IsAll => Who is null && Action is null;
}
