using Herald.Core.Ids;

namespace Herald.Data.Customers;

/// <summary>What an advocate bought himself, without what was returned.</summary>
public sealed class CustomerValue
{
    public required ProgramId ProgramId { get; init; }

    public required AdvocateId AdvocateId { get; init; }

    /// <summary>Minor units of the program's currency; purchases in others are not in it.</summary>
    public required long Amount { get; set; }
}
