using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.Platform;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.Thanks.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Thanks;

/// <summary>Thanks as work: who is to be thanked for what, by whom, and how far it has come.</summary>
internal static class ThanksRoutes
{
    public static IServiceCollection AddThanks(this IServiceCollection services) => services
        .AddScoped<ThanksQueries>().AddScoped<DraftThanks>().AddScoped<SaveThanks>().AddScoped<StepThanks>().AddScoped<AskAddress>()
        .AddScoped<AnswerAddress>().AddScoped<SetThanksBudget>().AddScoped<WaitingQueries>().AddScoped<ShowThanks>()
        .AddScoped<WriteThanks>().AddScoped<ThanksNotes>().AddScoped<OwnThanksQueries>().AddSingleton<IActivityReader, MakeThanks>()
        .AddSingleton<ThankBirthdays>().AddHostedService(static provider => provider.GetRequiredService<ThankBirthdays>())
        .AddSingleton(new ConsolePlace(37, "/thanks", "Thanks", "gift", StaffRight.See) { Group = ConsolePlace.People })
        .AddJsonShapes(ThanksJson.Default);

    public static void MapThanks(this IEndpointRouteBuilder app)
    {
        app.MapThanksPages();
        var api = app.MapApi("Thanks");
        api.MapGet("/thanks", List).RequireAuthorization(Scopes.Read).WithSummary("List thanks, newest first")
            .WithExample(answer: ThanksExamples.Page);
        api.MapPost("/thanks", Make).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Have an advocate thanked for something that you put into words")
            .WithExample(ThanksExamples.Input, ThanksExamples.View);
        api.MapGet("/thanks/budget", Budget).RequireAuthorization(Scopes.Read)
            .WithSummary("Get what this month's thanks cost, and may").WithExample(answer: ThanksExamples.Budget);
        api.MapPut("/thanks/budget", SetBudget).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Set what thanks may cost in a month").WithExample(ThanksExamples.BudgetInput, ThanksExamples.Budget);
        api.MapGet("/thanks/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get thanks")
            .WithExample(answer: ThanksExamples.View);
        api.MapPut("/thanks/{id}", Change).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Change what thanks are to be, until they are sent").WithExample(ThanksExamples.Terms, ThanksExamples.View);
        api.MapPost("/thanks/{id}/steps", Step).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Take thanks a step on; sending a message tells the advocate")
            .WithExample(ThanksExamples.Step, ThanksExamples.View);
    }

    private static async Task<Results<Ok<Page<ThanksView>>, Refused>> List(
        ThanksFilter filter, PageRequest page, Caller caller, ThanksQueries thanks, CancellationToken ct)
    {
        if (!page.After(out ThanksId after, out var fault))
            return fault;
        return TypedResults.Ok(await thanks.ListAsync(caller.Program, filter, after, page.Limit, ct));
    }

    private static async Task<Results<Created<ThanksView>, Refused>> Make(
        Body<ThanksInput> body, Caller caller, SaveThanks save, ThanksQueries thanks, CancellationToken ct)
    {
        if ((await save.MakeAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/thanks/{id}", await thanks.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Ok<ThanksBudgetView>> Budget(Caller caller, ThanksQueries thanks, CancellationToken ct) =>
        TypedResults.Ok(await thanks.BudgetAsync(caller.Program, ct));

    private static async Task<Results<Ok<ThanksBudgetView>, Refused>> SetBudget(
        Body<ThanksBudgetInput> body, Caller caller, SetThanksBudget set, ThanksQueries thanks, CancellationToken ct)
    {
        if ((await set.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        return TypedResults.Ok(await thanks.BudgetAsync(caller.Program, ct));
    }

    private static async Task<Results<Ok<ThanksView>, Refused>> Get(
        PathId<ThanksId> id, Caller caller, ThanksQueries thanks, CancellationToken ct) =>
        await thanks.FindAsync(caller.Program, id.Value, ct) is { } view ? TypedResults.Ok(view) : Refused.NotFound("thanks");

    private static async Task<Results<Ok<ThanksView>, Refused>> Change(
        PathId<ThanksId> id, Body<ThanksTermsInput> body, Caller caller, SaveThanks save, ThanksQueries thanks, CancellationToken ct) =>
        (await save.ChangeAsync(caller.Program, id.Value, body.Value, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await thanks.FindAsync(caller.Program, id.Value, ct));

    private static async Task<Results<Ok<ThanksView>, Refused>> Step(
        PathId<ThanksId> id, Body<ThanksStepInput> body, Caller caller, StepThanks step, ThanksQueries thanks, CancellationToken ct)
    {
        var taken = await step.RunAsync(caller.Program, id.Value, body.Value.State!.Value, body.Value.Reason, null, ct);
        return taken.Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await thanks.FindAsync(caller.Program, id.Value, ct));
    }
}
