using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards;

/// <summary>Reward rules: when this happens, and these conditions hold, give this to the advocate and that to the friend.</summary>
internal static class RuleRoutes
{
    public static void MapRules(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Rules");
        api.MapGet("/rules", List).RequireAuthorization(Scopes.Read).WithSummary("List reward rules, newest first")
            .WithExample(answer: RuleExamples.Page);
        api.MapPost("/rules", Create).AddEndpointFilter<ForgetProgram>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Make a reward rule")
            .WithExample(RuleExamples.Input, RuleExamples.View);
        api.MapGet("/rules/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get a reward rule in its newest version")
            .WithExample(answer: RuleExamples.View);
        api.MapPut("/rules/{id}", Change).AddEndpointFilter<ForgetProgram>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Make the next version of a reward rule")
            .WithExample(RuleExamples.Input, RuleExamples.View);
        api.MapPost("/rules/{id}/suspension", Suspend).AddEndpointFilter<ForgetProgram>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Pause a reward rule");
        api.MapDelete("/rules/{id}/suspension", Resume).AddEndpointFilter<ForgetProgram>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Let a paused rule go on");
    }

    private static async Task<Results<Ok<Page<RuleView>>, Refused>> List(
        PageRequest page, Caller caller, RuleQueries rules, CancellationToken ct)
    {
        if (!page.After(out RuleId after, out var fault))
            return fault;
        return TypedResults.Ok(await rules.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<RuleView>, Refused>> Create(
        Body<RuleInput> body, Caller caller, SaveRule save, RuleQueries rules, CancellationToken ct)
    {
        if ((await save.CreateAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/rules/{id}", await rules.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<RuleView>, Refused>> Get(
        PathId<RuleId> id, Caller caller, RuleQueries rules, CancellationToken ct) =>
        await rules.FindAsync(caller.Program, id.Value, ct) is { } rule ? TypedResults.Ok(rule) : Refused.NotFound("rule");

    private static async Task<Results<Ok<RuleView>, Refused>> Change(
        PathId<RuleId> id, Body<RuleInput> body, Caller caller, SaveRule save, RuleQueries rules, CancellationToken ct) =>
        await AnswerAsync(await save.ChangeAsync(caller.Program, id.Value, body.Value, ct), caller, rules, ct);

    private static async Task<Results<Ok<RuleView>, Refused>> Suspend(
        PathId<RuleId> id, Caller caller, SuspendRule suspend, RuleQueries rules, CancellationToken ct) =>
        await AnswerAsync(await suspend.RunAsync(caller.Program, id.Value, suspended: true, ct), caller, rules, ct);

    private static async Task<Results<Ok<RuleView>, Refused>> Resume(
        PathId<RuleId> id, Caller caller, SuspendRule suspend, RuleQueries rules, CancellationToken ct) =>
        await AnswerAsync(await suspend.RunAsync(caller.Program, id.Value, suspended: false, ct), caller, rules, ct);

    private static async Task<Results<Ok<RuleView>, Refused>> AnswerAsync(
        Outcome<RuleId> outcome, Caller caller, RuleQueries rules, CancellationToken ct)
    {
        if (outcome.Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Ok(await rules.FindAsync(caller.Program, id, ct));
    }
}
