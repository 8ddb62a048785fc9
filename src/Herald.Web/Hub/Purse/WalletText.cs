namespace Herald.Web.Hub.Purse;

/// <summary>What stands on the wallet's page.</summary>
public sealed record WalletText
{
    public required PurseText Purse { get; init; }

    public required IReadOnlyList<CodeText> Codes { get; init; }

    public required IReadOnlyList<StatementMonth> Months { get; init; }

    /// <summary>The address of the older entries; null on the last page.</summary>
    public required string? Older { get; init; }

    /// <summary>Whether this is not the first page.</summary>
    public required bool IsLater { get; init; }
}
