using Herald.Core.Ids;

namespace Herald.Web.HubSignIn;

/// <summary>What a mailed link is worth in the browser that opened it.</summary>
internal abstract record LinkStanding
{
    private LinkStanding()
    {
    }

    /// <summary>It signs in this advocate.</summary>
    internal sealed record Good(AdvocateId Advocate, string Name, string? ReturnPath) : LinkStanding;

    /// <summary>It works, in another browser than this one.</summary>
    internal sealed record Elsewhere : LinkStanding;

    /// <summary>It was used, ran out, or never was.</summary>
    internal sealed record Ended : LinkStanding;
}
