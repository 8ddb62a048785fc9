namespace Herald.Web.Audit;

/// <summary>Where the thing is that staff did something with.</summary>
internal static class AuditSubject
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["adv"] = "/advocates/",
        ["ref"] = "/referrals/",
        ["rul"] = "/rules/",
        ["aud"] = "/audiences/",
        ["bdg"] = "/badges/",
        ["cpg"] = "/campaigns/",
        ["thk"] = "/thanks/",
        ["hnr"] = "/honours#",
        ["sht"] = "/shout-outs#",
        ["eml"] = "/mailbox/",
    };

    /// <summary>The address of its page; null where it has none, is named by a word, or was deleted by what was done.</summary>
    public static string? Address(string home, string action, string subject) =>
        !action.StartsWith("deleted ", StringComparison.Ordinal) && subject.Split('_') is [var kind, _]
            && Places.TryGetValue(kind, out var place) ? home + place + subject : null;
}
