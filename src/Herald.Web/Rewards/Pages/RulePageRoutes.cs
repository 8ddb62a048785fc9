using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards.Pages;

/// <summary>The rules in the console: the list, the page of each, its versions, and what is done to it.</summary>
internal static class RulePageRoutes
{
    private const string Rules = "/console/{slug}/rules";

    public static IServiceCollection AddRulePages(this IServiceCollection services) => services
        .AddScoped<RuleListQueries>().AddScoped<RuleStepQueries>().AddScoped<RuleNotes>().AddScoped<ChallengeNames>()
        .AddScoped<OpenEditor>().AddScoped<ChangeRule>()
        .AddScoped<PauseRule>().AddSingleton<PreviewRule>()
        .AddSingleton(new ConsolePlace(55, "/rules", "Rules", "scale", StaffRight.See) { Group = ConsolePlace.SetUp });

    public static void MapRulePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Rules, PagePolicies.See, List);
        app.MapPage(Rules + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Rules + "/new", PagePolicies.Run, RuleForms.Make).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapForm(Rules + "/preview", PagePolicies.Run, RuleForms.Preview);
        app.MapPage(Rules + "/{id}", PagePolicies.See, Show);
        app.MapForm(Rules + "/{id}", PagePolicies.Run, RuleForms.Change).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapPage(Rules + "/{id}/versions", PagePolicies.See, ShowVersions);
        app.MapForm(Rules + "/{id}/suspension", PagePolicies.Run, PauseForms.Suspend).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapForm(Rules + "/{id}/resumption", PagePolicies.Run, PauseForms.Resume).AddEndpointFilter<ForgetProgram>().WritesInTurn();
    }

    private static async Task<RazorComponentResult<RulesPage>> List(
        StaffCaller caller, HttpContext http, RuleListQueries rows, ConsoleFrames frames, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = await rows.ListAsync(caller.Program, measures, ct),
            MayChange = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    private static Task<RazorComponentResult<RuleEditorPage>> ShowNew(
        string slug, string? challenge, string? stage, StaffCaller caller, OpenEditor editor, CancellationToken ct) =>
        editor.ShowAsync(
            caller, slug, null,
            measures => challenge is null ? RuleForm.New(measures) : RuleForm.ForChallenge(measures, challenge, stage), new(), ct);

    private static async Task<Results<RazorComponentResult<RuleEditorPage>, RazorComponentResult<RuleReadPage>, Refused>> Show(
        string slug, PathId<RuleId> id, StaffCaller caller, HttpContext http, RuleQueries rules, OpenEditor editor, RuleListQueries rows,
        PreviewRule preview, ConsoleFrames frames, CancellationToken ct)
    {
        if (await rules.FindAsync(caller.Program, id.Value, ct) is not { } rule)
            return Refused.NotFound("rule");
        if (caller.May(StaffRight.Run) && rule.Challenge is null)
        {
            return await editor.ShowAsync(
                caller, slug, rule.Id, measures => RuleForm.Of(rule, measures), new() { Notice = Notice.Take(http) }, ct);
        }

        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var row = (await rows.FindAsync(caller.Program, rule.Id, measures, ct))!;
        var form = RuleForm.Of(rule, measures);
        return new RazorComponentResult<RuleReadPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Row = row,
            Home = $"/console/{slug}/rules",
            Changes = rule switch
            {
                { Challenge: null } => "A manager can change it.",
                { Trigger.Type: TriggerInput.OfChallenge } =>
                    "It belongs to a challenge, and is changed with what the challenge’s stage gives.",
                _ => "It belongs to a challenge and pays for what referrals reach: each by the version in force when it was submitted, "
                    + "with its totals, holds and refunds. It is changed with what the challenge’s stage gives.",
            },
            ChallengeHref = rule.Challenge is { } of ? $"/console/{slug}/challenges/{of}" : null,
            Lines = RuleLines.Of(row.Terms, measures),
            Preview = preview.Of(form, RuleReading.Of(form, measures), measures),
        });
    }

    private static async Task<Results<RazorComponentResult<RuleVersionsPage>, Refused>> ShowVersions(
        string slug, PathId<RuleId> id, StaffCaller caller, RuleListQueries rows, RuleStepQueries steps, ConsoleFrames frames,
        CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        if (await rows.FindAsync(caller.Program, id.Value, measures, ct) is not { } row)
            return Refused.NotFound("rule");
        return new RazorComponentResult<RuleVersionsPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Row = row,
            Home = $"/console/{slug}/rules",
            Steps = (await steps.OfAsync(caller.Program, row.Id, measures, ct))!,
            measures.Zone,
        });
    }
}
