using System.Net;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>
/// Loads the demo through the public API. What is there already is left as it is, so that it may be run again at any time: it completes
/// what was interrupted, and adds what has happened since.
/// </summary>
internal sealed class LoadDemo(DemoApi api, DemoPlan plan, DemoProgress progress)
{
    // Writes to one program wait for each other; a second request is read and answered meanwhile.
    private const int AtOnceMax = 2;

    // Small enough to see progress, large enough to save most of the waiting for the disk.
    private const int BatchEventsMax = 100;

    /// <summary>All steps that the progress counts.</summary>
    public static int StepsOf(DemoPlan plan) =>
        5 + plan.Customers.Count + plan.Rules.Count + plan.Badges.Count + plan.Campaigns.Count + plan.Advocates.Count
            + plan.Referrals.Sum(static referral => 1 + referral.Stages.Count)
            + plan.Challenges.Sum(static challenge => 1 + challenge.Ways.Count) + plan.Shares.Count + plan.Orders.Count + plan.Visits.Count;

    public async Task RunAsync(CancellationToken ct)
    {
        var loaded = await LoadedSoFar.ReadAsync(api, ct);
        await PrepareAsync(loaded, ct);
        await EachAsync(plan.Advocates, (advocate, token) => SaveAdvocateAsync(advocate, loaded, token), ct);
        await EachAsync(plan.Customers, (customer, token) => SaveAdvocateAsync(customer, loaded, token), ct);
        await ReportCustomersAsync(ct);
        await PlanThanksAsync(loaded, ct);
        await EachAsync(plan.Referrals, (referral, token) => SubmitAsync(referral, loaded, token), ct);
        await new TakeWays(api, progress).RunAsync(plan.Challenges, loaded, ct);
        await new BundleCampaigns(api, progress).RunAsync(plan.Campaigns, loaded, ct);
        var codes = await ShareAsync(loaded, ct);
        foreach (var batch in plan.Orders.Chunk(BatchEventsMax / 2))
            await ReportAsync(batch, codes, ct);
        await new VisitLinks(api, plan, progress).RunAsync(codes, loaded, ct);
        await ThankAsync(loaded, ct);
        progress.End();
    }

    /// <summary>Badges come last, since they look back by themselves; what staff give goes to the one who has been there longest.</summary>
    private async Task ThankAsync(LoadedSoFar loaded, CancellationToken ct)
    {
        foreach (var planned in plan.Badges)
        {
            var badge = planned["badge"]!.AsObject();
            if (!loaded.Badges.Contains((string)badge["name"]!))
            {
                var made = await api.SendAsync(HttpMethod.Post, "/v1/badges", badge, ct);
                if (planned["given"]?.DeepClone().AsObject() is { } given)
                {
                    given["advocate"] = (string)plan.Advocates[0]["external_id"]!;
                    await api.SendAsync(HttpMethod.Post, $"/v1/badges/{made["id"]}/awards", given, ct);
                }
            }

            progress.Advance();
        }
    }

    /// <summary>Rules come before the facts: what is reported after they were made is rewarded by them, whenever it happened.</summary>
    private async Task PrepareAsync(LoadedSoFar loaded, CancellationToken ct)
    {
        if (loaded.IsNothing)
            await api.SendAsync(HttpMethod.Put, "/v1/program", plan.Settings, ct);
        progress.Advance();
        var pool = (string)plan.Codes["pool"]!;
        if (!loaded.Pools.Contains(pool))
            await api.SendAsync(HttpMethod.Post, $"/v1/pools/{pool}/codes", new() { ["codes"] = plan.Codes["codes"]!.DeepClone() }, ct);
        progress.Advance();
        if (!loaded.HasLevels)
            await api.SendAsync(HttpMethod.Put, "/v1/levels", plan.Levels, ct);
        progress.Advance();
        foreach (var rule in plan.Rules)
        {
            if (!loaded.Rules.Contains((string)rule["name"]!))
                await api.SendAsync(HttpMethod.Post, "/v1/rules", rule, ct);
            progress.Advance();
        }
    }

    private async Task SaveAdvocateAsync(JsonObject advocate, LoadedSoFar loaded, CancellationToken ct)
    {
        var name = (string)advocate["external_id"]!;
        if (!loaded.Advocates.ContainsKey(name))
            loaded.Advocates[name] = (string)(await api.SendAsync(HttpMethod.Post, "/v1/advocates", advocate, ct))["id"]!;
        progress.Advance();
    }

    // The budget comes last, so that thanks that were interrupted are made by the next run; the same key makes none twice.
    private async Task PlanThanksAsync(LoadedSoFar loaded, CancellationToken ct)
    {
        foreach (var (thanks, at) in loaded.HasThanks ? [] : plan.Thanks["thanks"]!.AsArray().Select(static (one, at) => (one!, at)))
            await api.SendAsync(HttpMethod.Post, "/v1/thanks", thanks.DeepClone().AsObject(), $"aluv-thanks-{at}", null, ct);
        foreach (var (words, at) in loaded.HasThanks ? [] : plan.Thanks["shout_outs"]!.AsArray().Select(static (one, at) => (one!, at)))
            await api.SendAsync(HttpMethod.Post, "/v1/shout-outs", words.DeepClone().AsObject(), $"aluv-shout-out-{at}", null, ct);
        if (!loaded.HasThanks)
        {
            var honour = await api.SendAsync(
                HttpMethod.Post, "/v1/honours", plan.Thanks["honour"]!.DeepClone().AsObject(), "aluv-honour", null, ct);
            await api.SendAsync(HttpMethod.Post, $"/v1/honours/{honour["id"]}/announcement", null, "aluv-honour-told", null, ct);
            await api.SendAsync(HttpMethod.Put, "/v1/thanks/budget", plan.Thanks["budget"]!.DeepClone().AsObject(), ct);
        }

        progress.Advance();
    }

    private async Task SubmitAsync(PlannedReferral planned, LoadedSoFar loaded, CancellationToken ct)
    {
        if (!loaded.Referrals.TryGetValue(planned.Email, out var referral))
        {
            var answer = await api.SendAsync(
                HttpMethod.Post, "/v1/referrals", planned.Body, planned.Key, alsoTaken: HttpStatusCode.Conflict, ct);
            // An answer of 409 names the referral that is there already.
            referral = ((string)(answer["id"] ?? answer["existing"])!, "submitted");
        }

        progress.Advance();
        foreach (var stage in referral.Stage == planned.End ? [] : planned.Stages)
            await api.SendAsync(HttpMethod.Post, $"/v1/referrals/{referral.Id}/stages", stage, ct);
        progress.Advance(planned.Stages.Count);
    }

    /// <summary>The same advocate and channel give the same link again.</summary>
    private async Task<Dictionary<PlannedShare, string>> ShareAsync(LoadedSoFar loaded, CancellationToken ct)
    {
        var codes = new Dictionary<PlannedShare, string>();
        foreach (var share in plan.Shares)
        {
            var path = $"/v1/advocates/{loaded.Advocates[share.Advocate]}/links";
            codes[share] = (string)(await api.SendAsync(HttpMethod.Post, path, new() { ["channel"] = share.Channel }, ct))["code"]!;
            progress.Advance();
        }

        return codes;
    }

    /// <summary>Events have ids of their own: what was reported before is answered again and changes nothing.</summary>
    private async Task ReportAsync(PlannedOrder[] orders, Dictionary<PlannedShare, string> codes, CancellationToken ct)
    {
        var events = new JsonArray();
        foreach (var order in orders)
        {
            var signup = order.Signup.DeepClone();
            signup["code"] = codes[order.Share];
            events.Add(signup);
            if (order.Purchase is not null)
                events.Add(order.Purchase.DeepClone());
        }

        await SendAsync(events, ct);
        progress.Advance(orders.Length);
    }

    private async Task ReportCustomersAsync(CancellationToken ct)
    {
        await SendAsync([.. plan.CustomerEvents.Select(static one => one.DeepClone())], ct);
        progress.Advance();
    }

    private async Task SendAsync(JsonArray events, CancellationToken ct)
    {
        const string Path = "/v1/events/batch";
        var answer = await api.SendAsync(HttpMethod.Post, Path, new() { ["events"] = events }, ct);
        if (answer["results"]!.AsArray().FirstOrDefault(static result => (int)result!["status"]! != 200) is { } refused)
            throw new DemoStoppedException($"The demo stopped at POST {Path}, where an event was refused: {refused.ToJsonString()}");
    }

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> action, CancellationToken ct) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax, CancellationToken = ct },
            async (item, token) => await action(item, token));
}
