using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.Referrals.Bulk;
using Herald.Web.Referrals.Listing;
using Herald.Web.Referrals.Mine;
using Herald.Web.Referrals.Record;
using Herald.Web.Referrals.Submission;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals;

/// <summary>Referrals, and what is reported of their stages.</summary>
internal static class ReferralRoutes
{
    private const string ByKey = "API";

    public static IServiceCollection AddReferrals(this IServiceCollection services) =>
        services.AddListing().AddBulk().AddSubmission().AddRecord().AddMine().AddScoped<SubmitReferral>().AddScoped<ReportStage>()
            .AddScoped<ReassignReferral>()
            .AddScoped<RecordReassignment>().AddScoped<HandOverReferral>().AddScoped<IdentifyFriend>().AddScoped<ReferralQueries>()
            .AddJsonShapes(ReferralJson.Default);

    public static void MapReferrals(this IEndpointRouteBuilder app)
    {
        app.MapListing();
        app.MapBulk();
        app.MapSubmission();
        app.MapRecord();
        app.MapMine();
        var api = app.MapApi("Referrals");
        api.MapPost("/referrals", Submit).Writes()
            .RequireAuthorization(Scopes.Write).WithSummary("Refer a friend by form or warm introduction")
            .WithExample(ReferralExamples.Input, ReferralExamples.View);
        api.MapGet("/referrals", List).RequireAuthorization(Scopes.Read).WithSummary("List referrals, newest first")
            .WithExample(answer: ReferralExamples.Page);
        api.MapGet("/referrals/{id}", Get)
            .RequireAuthorization(Scopes.Read).WithSummary("Get a referral with its stages, credit and postings")
            .WithExample(answer: ReferralExamples.View);
        api.MapPost("/referrals/{id}/stages", Report).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Report how far a referral is; stale and repeated reports change nothing")
            .WithExample(ReferralExamples.Stage, ReferralExamples.View);
        api.MapPost("/referrals/{id}/reassignments", Reassign).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Give a referral and its credit to another advocate; the books follow")
            .WithExample(ReferralExamples.Reassignment, ReferralExamples.View);
        api.MapPost("/referrals/{id}/hand-overs", HandOver).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Route a referral to another sales rep")
            .WithExample(ReferralExamples.HandOver, ReferralExamples.View);
    }

    private static async Task<Results<Created<ReferralView>, Refused>> Submit(
        Body<ReferralInput> body, Caller caller, SubmitReferral submit, ReferralQueries referrals, CancellationToken ct)
    {
        if ((await submit.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/referrals/{id}", await referrals.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<Page<ReferralView>>, Refused>> List(
        ReferralFilter filter, PageRequest page, Caller caller, ReferralQueries referrals, CancellationToken ct)
    {
        if (!page.After(out ReferralId after, out var fault))
            return fault;
        return TypedResults.Ok(await referrals.ListAsync(caller.Program, filter, after, page.Limit, ct));
    }

    private static async Task<Results<Ok<ReferralView>, Refused>> Get(
        PathId<ReferralId> id, Caller caller, ReferralQueries referrals, CancellationToken ct) =>
        await referrals.FindAsync(caller.Program, id.Value, ct) is { } referral ? TypedResults.Ok(referral) : Refused.NotFound("referral");

    private static async Task<Results<Ok<ReferralView>, Refused>> Report(
        PathId<ReferralId> id, Body<StageInput> body, Caller caller, ReportStage report, ReferralQueries referrals, CancellationToken ct)
    {
        if ((await report.RunAsync(caller.Program, id.Value, body.Value, ct)).Refused(out var refusal, out var referral))
            return Refused.Because(refusal);
        return TypedResults.Ok(await referrals.FindAsync(caller.Program, referral, ct));
    }

    private static async Task<Results<Ok<ReferralView>, Refused>> Reassign(
        PathId<ReferralId> id, Body<ReassignmentInput> body, Caller caller, ReassignReferral reassign, ReferralQueries referrals,
        CancellationToken ct)
    {
        if ((await reassign.RunAsync(caller.Program, id.Value, body.Value, ByKey, ct)).Refused(out var refusal, out var referral))
            return Refused.Because(refusal);
        return TypedResults.Ok(await referrals.FindAsync(caller.Program, referral, ct));
    }

    private static async Task<Results<Ok<ReferralView>, Refused>> HandOver(
        PathId<ReferralId> id, Body<HandOverInput> body, Caller caller, HandOverReferral handOver, ReferralQueries referrals,
        CancellationToken ct)
    {
        if ((await handOver.RunAsync(caller.Program, id.Value, body.Value, ByKey, ct)).Refused(out var refusal, out var referral))
            return Refused.Because(refusal);
        return TypedResults.Ok(await referrals.FindAsync(caller.Program, referral, ct));
    }
}
