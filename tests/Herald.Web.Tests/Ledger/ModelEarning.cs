namespace Herald.Web.Tests.Ledger;

/// <summary>What is left of an earning, and how much of that still waits.</summary>
internal sealed class ModelEarning
{
    public long Left { get; set; }

    public long Pending { get; set; }
}
