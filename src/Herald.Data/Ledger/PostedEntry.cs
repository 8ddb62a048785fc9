using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>What the books answer to a request that was not refused.</summary>
/// <param name="Entry">The entry with its postings.</param>
/// <param name="Repeated">True where the request was answered before, and this is the first answer: nothing has moved now.</param>
public sealed record PostedEntry(Entry Entry, bool Repeated);
