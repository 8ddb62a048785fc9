namespace Herald.Web.Tests.Rewards;

/// <summary>Writes reward rules in few words.</summary>
public static class Offer
{
    public static string OnPurchase { get; } = On("purchase");

    public static string On(string type) => $$"""{ "type": "event", "event": "{{type}}" }""";

    public static string At(string stage) => $$"""{ "type": "referral_stage", "stage": "{{stage}}" }""";

    public static string Nth(int n, string stage) => $$"""{ "type": "nth_referral", "n": {{n}}, "stage": "{{stage}}" }""";

    /// <summary>So many points for the advocate.</summary>
    public static string Points(long amount) => Points($"\"amount\": {amount}");

    public static string Points(string size, string to = "advocate") => $$"""{ "to": "{{to}}", "kind": "points", {{size}} }""";

    public static string Money(string size, string currency = "USD", string to = "advocate") =>
        $$"""{ "to": "{{to}}", "kind": "money", "currency": "{{currency}}", {{size}} }""";

    public static string Code(string pool, string to = "friend") => $$"""{ "to": "{{to}}", "kind": "code", "pool": "{{pool}}" }""";

    /// <summary>The whole rule; <paramref name="more"/> are further fields.</summary>
    public static string Rule(string trigger, string give, string more = "") =>
        $$"""{ "name": "Rule", "trigger": {{trigger}}, "give": [ {{give}} ]{{(more.Length > 0 ? ", " + more : "")}} }""";
}
