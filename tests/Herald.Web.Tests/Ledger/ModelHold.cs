using Herald.Core.Ledger;

namespace Herald.Web.Tests.Ledger;

/// <summary>A hold, and how it ended.</summary>
internal sealed class ModelHold
{
    public required long Amount { get; init; }

    public required bool Expires { get; init; }

    public HoldEnd? End { get; set; }
}
