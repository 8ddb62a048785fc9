using System.Collections.Concurrent;

namespace Herald.Web.Demo;

/// <summary>What an earlier run has loaded, as the API tells it.</summary>
internal sealed record LoadedSoFar
{
    /// <summary>The advocates' ids by their external ids.</summary>
    public required ConcurrentDictionary<string, string> Advocates { get; init; }

    public required IReadOnlySet<string> Rules { get; init; }

    public required IReadOnlySet<string> Badges { get; init; }

    public required IReadOnlySet<string> Campaigns { get; init; }

    public required IReadOnlySet<string> Pools { get; init; }

    /// <summary>Id and stage of each referral by the friend's e-mail address.</summary>
    public required IReadOnlyDictionary<string, (string Id, string Stage)> Referrals { get; init; }

    /// <summary>Id and state of each challenge by its slug.</summary>
    public required IReadOnlyDictionary<string, (string Id, string State)> Challenges { get; init; }

    /// <summary>The ways through challenges, by challenge and advocate: how often something was handed in, and whether it waits.</summary>
    public required IReadOnlyDictionary<(string Challenge, string Advocate), (string Id, int Steps, bool Waits)> Ways { get; init; }

    public required bool HasLevels { get; init; }

    public required bool HasThanks { get; init; }

    public bool IsNothing => Advocates.IsEmpty;

    public static async Task<LoadedSoFar> ReadAsync(DemoApi api, CancellationToken ct)
    {
        var advocates = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var advocate in api.ListAsync("/v1/advocates", ct))
        {
            if ((string?)advocate["external_id"] is { } name)
                advocates[name] = (string)advocate["id"]!;
        }

        var referrals = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        await foreach (var referral in api.ListAsync("/v1/referrals", ct))
        {
            if ((string?)referral["friend"]!["email"] is { } email)
                referrals[email] = ((string)referral["id"]!, (string)referral["stage"]!);
        }

        return new()
        {
            Advocates = advocates,
            Rules = await NamesAsync(api, "/v1/rules", ct),
            Badges = await NamesAsync(api, "/v1/badges", ct),
            Campaigns = await NamesAsync(api, "/v1/campaigns", ct),
            Pools = await NamesAsync(api, "/v1/pools", ct),
            HasLevels = (int)(await api.SendAsync(HttpMethod.Get, "/v1/levels", null, ct))["version"]! > 0,
            HasThanks = (await api.SendAsync(HttpMethod.Get, "/v1/thanks/budget", null, ct))["amount"] is not null,
            Referrals = referrals,
            Challenges = await ChallengesAsync(api, ct),
            Ways = await WaysAsync(api, ct),
        };
    }

    private static async Task<Dictionary<string, (string Id, string State)>> ChallengesAsync(DemoApi api, CancellationToken ct)
    {
        var challenges = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        await foreach (var one in api.ListAsync("/v1/challenges", ct))
            challenges[(string)one["slug"]!] = ((string)one["id"]!, (string)one["state"]!);
        return challenges;
    }

    private static async Task<Dictionary<(string, string), (string Id, int Steps, bool Waits)>> WaysAsync(
        DemoApi api, CancellationToken ct)
    {
        var ways = new Dictionary<(string, string), (string, int, bool)>();
        await foreach (var one in api.ListAsync("/v1/completions", ct))
        {
            var steps = one["stages"]!.AsArray().Sum(static stage => stage!["steps"]!.AsArray().Count);
            ways[((string)one["challenge"]!, (string)one["advocate"]!)] =
                ((string)one["id"]!, steps, (string)one["state"]! == "submitted");
        }

        return ways;
    }

    private static async Task<HashSet<string>> NamesAsync(DemoApi api, string path, CancellationToken ct)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var item in api.ListAsync(path, ct))
            names.Add((string)item["name"]!);
        return names;
    }
}
