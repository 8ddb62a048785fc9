namespace Herald.Web.Audiences.Console;

/// <summary>One of the advocates whom a condition finds.</summary>
public sealed record SampleRow(string Id, string Name, string Email, string? Account);
