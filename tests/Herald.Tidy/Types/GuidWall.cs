namespace Herald.Tidy.Types;

/// <summary>Ids are types: outside of the ids themselves no public member of Core takes or gives a Guid.</summary>
internal static class GuidWall
{
    // A holder is an advocate or a friend, so that its id is of one of two types; rows keep it bare beside the party, and give a Holder.
    private static readonly string[] Allowed =
        ["Herald.Core.Ledger.Holder", "Herald.Core.Ledger.Entry", "Herald.Core.Ledger.Hold", "Herald.Core.Ledger.Wallet",
            "Herald.Core.Rewards.Earning"];

    public static IEnumerable<Offence> Offences(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && type.Namespace != "Herald.Core.Ids" && !Allowed.Contains(type.FullName)
        from member in Signatures.PublicMembers(type)
        where Signatures.Of(member).Contains(typeof(Guid))
        select new Offence($"{type.FullName}.{member.Name}", "it names Guid: name the id's type (Herald.Core.Ids), so that ids never mix.");
}
