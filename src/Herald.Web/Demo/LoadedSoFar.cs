using System.Collections.Concurrent;

namespace Herald.Web.Demo;

/// <summary>What an earlier run has loaded, as the API tells it.</summary>
internal sealed record LoadedSoFar
{
    /// <summary>The advocates' ids by their external ids.</summary>
    public required ConcurrentDictionary<string, string> Advocates { get; init; }

    public required IReadOnlySet<string> Rules { get; init; }

    public required IReadOnlySet<string> Pools { get; init; }

    /// <summary>Id and stage of each referral by the friend's e-mail address.</summary>
    public required IReadOnlyDictionary<string, (string Id, string Stage)> Referrals { get; init; }

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
            Pools = await NamesAsync(api, "/v1/pools", ct),
            HasLevels = (int)(await api.SendAsync(HttpMethod.Get, "/v1/levels", null, ct))["version"]! > 0,
            HasThanks = (await api.SendAsync(HttpMethod.Get, "/v1/thanks/budget", null, ct))["amount"] is not null,
            Referrals = referrals,
        };
    }

    private static async Task<HashSet<string>> NamesAsync(DemoApi api, string path, CancellationToken ct)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var item in api.ListAsync(path, ct))
            names.Add((string)item["name"]!);
        return names;
    }
}
