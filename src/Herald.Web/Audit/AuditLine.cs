namespace Herald.Web.Audit;

/// <summary>A line of the audit log.</summary>
public sealed record AuditLine(string Id, DateTimeOffset At, string Who, string Action, string Subject, string? Detail);
