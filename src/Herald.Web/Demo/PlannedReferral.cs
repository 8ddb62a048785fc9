using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>A referral of the demo and how it goes, in the words of the public API.</summary>
/// <param name="Key">Its name in the demo, for ever.</param>
/// <param name="Body">As POST /v1/referrals takes it.</param>
/// <param name="Stages">As POST /v1/referrals/{id}/stages takes them, in their order.</param>
internal sealed record PlannedReferral(string Key, JsonObject Body, IReadOnlyList<JsonObject> Stages)
{
    private const string Source = "crm";

    /// <summary>An instant in UTC, as text that sorts.</summary>
    public string SubmittedAt => (string)Body["occurred_at"]!;

    public string Email => (string)Body["friend"]!["email"]!;

    /// <summary>The stage at which it stands once all of its stages are told.</summary>
    public string End => Stages.Count == 0 ? "submitted" : (string)Stages[^1]["stage"]!;

    /// <summary>Numbers the stages as a CRM numbers its states, so that they may be told again.</summary>
    public static PlannedReferral Of(string key, JsonObject body, IEnumerable<JsonObject> stages)
    {
        var numbered = stages.ToArray();
        for (var at = 0; at < numbered.Length; at++)
            (numbered[at]["source"], numbered[at]["source_version"]) = (Source, at + 1);
        return new(key, body, numbered);
    }
}
