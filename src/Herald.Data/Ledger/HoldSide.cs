using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>What an entry says of a hold: equal to what the hold says of it, or there is a fault.</summary>
internal sealed record HoldSide(string? Kind, Guid? Holder, string? Unit, HoldId? Hold, long? Held)
{
    public static HoldSide Read(LedgerReader row) =>
        new(row.TextOrNull(), row.GuidOrNull(), row.TextOrNull(), row.IdOrNull<HoldId>(), row.UnitsOrNull());

    public override string ToString() =>
        Kind is null ? "no entry" : $"{Kind} of {Held ?? 0} held for {Hold?.ToString() ?? "no hold"} in {Unit} of {Holder}";
}
