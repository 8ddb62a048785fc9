using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>What a holder has in one unit. It is kept beside the postings and can be derived from them at any time.</summary>
public sealed class Wallet
{
    /// <summary>The program whose books it is in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Whether an advocate or a friend holds it.</summary>
    public required Party Party { get; init; }

    /// <summary>The bare id of the advocate or the friend.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>What it counts in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The contra side, zero or below.</summary>
    public long Issued { get; init; }

    /// <summary>Waiting for release.</summary>
    public long Pending { get; init; }

    /// <summary>Free to be spent.</summary>
    public long Available { get; init; }

    /// <summary>Set aside by open holds.</summary>
    public long Held { get; init; }

    /// <summary>What the holder owes, zero or below.</summary>
    public long Debt { get; init; }

    /// <summary>Gone for rewards.</summary>
    public long Spent { get; init; }

    /// <summary>Whose it is.</summary>
    public Holder Holder => new(Party, HolderId);

    /// <summary>All that was earned and not taken back.</summary>
    public long EarnedTotal => -Issued;

    /// <summary>Its contents.</summary>
    public Parts Parts => new(Issued, Pending, Available, Held, Debt, Spent);

    /// <summary>A wallet with these contents; without them, the empty wallet of one who never earned.</summary>
    public static Wallet Of(ProgramId program, Holder holder, Unit unit, Parts parts = default) => new()
    {
        ProgramId = program,
        Party = holder.Party,
        HolderId = holder.Value,
        Unit = unit,
        Issued = parts.Issued,
        Pending = parts.Pending,
        Available = parts.Available,
        Held = parts.Held,
        Debt = parts.Debt,
        Spent = parts.Spent,
    };
}
