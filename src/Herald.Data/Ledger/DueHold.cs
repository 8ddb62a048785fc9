using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>An open hold whose time has come.</summary>
public sealed record DueHold(ProgramId Program, HoldId Hold, DateTimeOffset ExpiresAt);
