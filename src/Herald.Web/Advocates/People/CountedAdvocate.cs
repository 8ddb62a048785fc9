using Herald.Core.Advocates;

namespace Herald.Web.Advocates.People;

/// <summary>An advocate with what his referrals have come to, as a query has him.</summary>
internal sealed class CountedAdvocate
{
    public required Advocate Advocate { get; init; }

    public required int Leads { get; init; }

    public required int Won { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Closed { get; init; }
}
