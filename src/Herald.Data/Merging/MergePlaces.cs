namespace Herald.Data.Merging;

/// <summary>
/// What comes along when an advocate goes into another. Whatever else has a column that names an advocate stays with him and is seen by
/// nobody, and <see cref="Stays"/> says why; a test walks the tables of the store, so that none is forgotten.
/// </summary>
internal static class MergePlaces
{
    /// <summary>In the order in which they move; rewards go before all of them, by the books.</summary>
    public static IReadOnlyList<MergePlace> All { get; } =
    [
        // Two links of the same three lie beside each other: each is out in the world under its code.
        new(
            "links",
            Beside: """
                merge_id = CASE WHEN merge_id IS NULL AND EXISTS (SELECT 1 FROM links o WHERE o.program_id = {0} AND o.advocate_id = {2}
                    AND o.campaign = links.campaign AND o.channel = links.channel AND o.destination = links.destination
                    AND o.merge_id IS NULL) THEN {3} ELSE merge_id END
                """,
            Back: "merge_id = CASE WHEN merge_id = {3} THEN NULL ELSE merge_id END"),
        new("referrals"),
        new("reassignments", "to_advocate_id"),
        new("completions"),
        new("notifications"),
        new(
            "badge_awards",
            Unless: """
                t.revoked_at IS NULL AND EXISTS (SELECT 1 FROM badge_awards o WHERE o.program_id = {0} AND o.advocate_id = {2}
                    AND o.badge_id = t.badge_id AND o.tier = t.tier AND o.revoked_at IS NULL)
                """),
        new(
            "badge_shares",
            Unless: """
                NOT EXISTS (SELECT 1 FROM badge_awards o WHERE o.program_id = {0} AND o.id = t.award_id AND o.advocate_id = {2})
                """),
        new("thanks_tasks"),
        new("asks"),
        new("honours"),
        // Nobody thanks himself.
        new("shout_outs", Unless: "t.by_advocate_id = {2}"),
        new("shout_outs", "by_advocate_id", Unless: "t.advocate_id = {2}"),
        new("shout_outs", "reported_by"),
        Single("advocate_profiles"),
        Single("hub_starts"),
        Single("hub_invitations"),
        Single("respites"),
        // What he said by an event is found by either name when the stream is read again.
        new("satisfaction_answers", Key: "source_id"),
        // Who is invited is nominated no longer.
        new(
            "nominations",
            Key: "advocate_id",
            Unless: $"{OfKeeper("nominations")} OR {OfKeeper("hub_invitations")}"),
        new(
            "sightings",
            Key: "challenge_id",
            Unless: """
                EXISTS (SELECT 1 FROM sightings o WHERE o.program_id = {0} AND o.advocate_id = {2} AND o.challenge_id = t.challenge_id)
                """),
        new("pictures"),
    ];

    /// <summary>What stays, by table, and why.</summary>
    public static IReadOnlyDictionary<string, string> Stays { get; } = new Dictionary<string, string>
    {
        ["verdicts"] = "moved with what they are about",
        ["board_counts"] = "counted anew from what moved",
        ["board_scores"] = "counted anew from what moved",
        ["deeds"] = "moved by their reader",
        ["customer_values"] = "counted anew from what was bought under either name",
        ["advocate_levels"] = "reached anew with the points",
        ["league_places"] = "a week that was played under this name",
        ["share_drafts"] = "his own words are kept for each channel",
        ["notification_preferences"] = "his own wishes are kept",
        ["sign_in_links"] = "ended",
        ["imported_advocates"] = "says which row of a file made him",
    };

    private static MergePlace Single(string table) => new(table, Key: "advocate_id", Unless: OfKeeper(table));

    private static string OfKeeper(string table) =>
        $"EXISTS (SELECT 1 FROM {table} o WHERE o.program_id = {{0}} AND o.advocate_id = {{2}})";
}
