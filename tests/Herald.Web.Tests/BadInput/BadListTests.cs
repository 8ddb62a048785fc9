using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.BadInput;

public sealed class BadListTests(Hosts hosts)
{
    private static readonly string[] Lists =
    [
        "/v1/advocates", "/v1/referrals", "/v1/rules", "/v1/bonuses", "/v1/campaigns",
        "/v1/audiences", "/v1/badges", "/v1/pools", "/v1/challenges",
        "/v1/completions", "/v1/thanks", "/v1/shout-outs", "/v1/honours", "/v1/invitation-rounds", "/v1/nominations",
        "/v1/advocates/{0}/links", "/v1/advocates/{0}/statement", "/v1/advocates/{0}/merges",
    ];

    private static readonly (string Query, string Code)[] Pages =
    [
        ("limit=0", "invalid_input"), ("limit=201", "invalid_input"), ("limit=abc", "invalid_input"), ("limit=-1", "invalid_input"),
            ("limit=", "invalid_input"),
        ("limit=1.5", "invalid_input"), ("limit=99999999999999999999", "invalid_input"), ("limit=1&limit=2", "duplicate_parameter"),
            ("page=2", "unknown_parameter"),
        ("Limit=2", "unknown_parameter"), ("cursor=", "invalid_input"), ("cursor=a%00b", "invalid_input"), ("cursor=A%20B%2F",
            "invalid_input"),
    ];

    private static readonly (string Path, string Code)[] Others =
    [
        ("/v1/advocates?cursor=ref_01kjmma2g0e00a2wrp5r879zbe", "invalid_input"), ("/v1/rules?cursor=nonsense", "invalid_input"),
        ("/v1/challenges?state=open", "unknown_state"), ("/v1/challenges?state=Live", "unknown_state"),
        ("/v1/challenges?cursor=cmp_01kjmma2g0e00a2wrp5r879zbe", "invalid_input"), ("/v1/completions?state=1", "unknown_state"),
        ("/v1/completions?challenge=x", "invalid_challenge"), ("/v1/completions?advocate=a%00b", "control_characters"),
        ("/v1/completions?cursor=7.chl_01kjmma2g0e00a2wrp5r879zbe", "invalid_input"),
        ("/v1/completions?cursor=9999999999999999999.cmp_01kjmma2g0e00a2wrp5r879zbe", "invalid_input"),
        ("/v1/shout-outs?state=gone", "unknown_state"), ("/v1/shout-outs?advocate=a%00b", "control_characters"),
        ("/v1/thanks?state=gone", "unknown_state"), ("/v1/thanks?advocate=a%00b", "control_characters"),
        ("/v1/thanks?assignee=nobody", "invalid_email"), ("/v1/thanks?cursor=nonsense", "invalid_input"),
        ("/v1/referrals?stage=sold", "invalid_stage"), ("/v1/referrals?stage=1", "invalid_stage"), ("/v1/referrals?stage=",
            "invalid_stage"),
        ("/v1/referrals?from=yesterday", "invalid_day"), ("/v1/referrals?to=2026-02-30", "invalid_day"), ("/v1/referrals?from=1900-01-01",
            "invalid_day"),
        ("/v1/referrals?from=2026-02-02&to=2026-02-01", "period_invalid"), ("/v1/referrals?advocate=a%00b", "control_characters"),
        ("/v1/referrals?owner=a%00b", "control_characters"), ("/v1/referrals?owner=a%07b", "control_characters"),
        ("/v1/insights/summary", "required"), ("/v1/insights/summary?from=2026-01-01", "required"),
            ("/v1/insights/summary?from=2026-01-02&to=2026-01-01", "period_invalid"),
        ("/v1/insights/summary?from=2000-01-01&to=2099-01-01", "period_invalid"), ("/v1/insights/summary?from=x&to=y", "invalid_day"),
        ("/v1/insights/summary?from=2026-01-01&to=2026-01-02&zone=UTC", "unknown_parameter"), ("/v1/ledger/verification?deep=1",
            "unknown_parameter"),
        ("/v1/insights/clicks?from=2026-01-01", "required"), ("/v1/insights/clicks?from=2026-01-01&to=2026-01-02&by=", "unknown_grain"),
        ("/v1/insights/clicks?from=2026-01-01&to=2026-01-02&by=Hour", "unknown_grain"),
        ("/v1/insights/clicks?from=2026-01-01&to=2026-01-08&by=hour", "period_invalid"),
        ("/v1/insights/clicks?from=2026-01-01&to=2026-04-03&by=link", "period_invalid"),
        ("/v1/insights/clicks?from=2026-01-01&to=2026-01-02&zone=UTC", "unknown_parameter"),
        ("/v1/insights/origins?from=2026-01-01&to=2026-01-02", "unknown_grain"),
        ("/v1/insights/origins?from=2026-01-01&to=2026-01-02&by=Channel", "unknown_grain"),
        ("/v1/insights/origins?from=2026-01-01&to=2026-01-02&by=link&by=link", "duplicate_parameter"),
        ("/v1/insights/origins?from=2026-01-01&to=2026-04-03&by=link", "period_invalid"),
        ("/v1/leaderboards/points?period=", "unknown_period"), ("/v1/leaderboards/points?period=Week", "unknown_period"),
        ("/v1/leaderboards/points?period=2026-13", "unknown_period"), ("/v1/leaderboards/points?period=2025-W53", "unknown_period"),
        ("/v1/leaderboards/points?period=2099-Q1", "unknown_period"), ("/v1/leaderboards/points?around=", "invalid_advocate"),
        ("/v1/leaderboards/points?around=ref_01kjmma2g0e00a2wrp5r879zbe", "invalid_advocate"),
        ("/v1/leaderboards/points?limit=5", "unknown_parameter"), ("/v1/leaderboards/points?period=all&period=week", "duplicate_parameter"),
    ];

    [Theory, BothEngines]
    public async Task Lists_refuse_what_they_do_not_know(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa" };
        var advocate = (await program.PostAsync("/v1/advocates", rosa))["id"];
        var wrong = new List<string>();
        foreach (var (path, code) in Lists.SelectMany(path => Pages.Select(page => (string.Format(path, advocate) + "?" + page.Query,
            page.Code))).Concat(Others))
        {
            var answer = await program.GetAsync(path);
            if (answer.Status != HttpStatusCode.UnprocessableEntity || answer.Code != code)
                wrong.Add($"{path}: {(int)answer.Status} {answer.Code}, not 422 {code}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task What_is_not_there_and_what_another_program_has_is_not_found(StoreKind kind)
    {
        var (program, other) = (await BadInputStory.BeginAsync(hosts, kind), await BadInputStory.BeginAsync(hosts, kind));
        var before = await other.RowsAsync();
        foreach (var endpoint in program.Endpoints.Where(static endpoint => endpoint.Name is "links" or "stages" or "rule" or "audience"))
            (await other.SendAsync(endpoint, endpoint.Body)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        var suspension = program["rule"].Path + "/suspension";
        (await other.Story.Program.PostAsync(suspension)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await other.Story.Program.DeleteAsync(suspension)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        foreach (var path in new[]
        {
            "/v1/advocates/x", "/v1/advocates/rul_01kjmma2g0e00a2wrp5r879zbe", "/v1/advocates/a%07b/wallet", "/v1/referrals/%F0%9F%98%80",
                "/v1/rules/rul_01KJMMA2G0E00A2WRP5R879ZBE",
            "/v1/events/evt_01kjmma2g0e00a2wrp5r879zbe/explanation", "/v1/friends/frd_01kjmma2g0e00a2wrp5r879zbe/wallet", "/v1/nothing",
                "/v1/advocates/" + new string('x', 3000),
            program["stages"].Path.Replace("/stages", "", StringComparison.Ordinal), program["rule"].Path, program["links"].Path,
        })
            (await other.Story.Program.GetAsync(path)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        foreach (var name in new[] { "A", "a%20b", "a%07b", new string('p', 65), "%F0%9F%98%80" })
            (await other.SendAsync(other["pools"] with { Path = $"/v1/pools/{name}/codes" },
                other["pools"].Body)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("invalid_pool");
        (await other.RowsAsync()).ShouldBe(before);
    }
}
