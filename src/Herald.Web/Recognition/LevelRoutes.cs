using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Recognition.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Recognition;

/// <summary>The levels of a program: its ladder, and who has climbed how far.</summary>
internal static class LevelRoutes
{
    private const string Levels = "/console/{slug}/levels";

    public static IServiceCollection AddRecognition(this IServiceCollection services) => services
        .AddScoped<LevelQueries>().AddScoped<AdvocateLevels>().AddScoped<SaveLadder>().AddScoped<ShowLevels>()
        .AddSingleton<RaiseAdvocates>().AddSingleton<IActivityReader, KeepLevels>()
        .AddSingleton<RaiseToLadder>().AddHostedService(static provider => provider.GetRequiredService<RaiseToLadder>())
        .AddSingleton(new ConsolePlace(56, "/levels", "Levels", "star", StaffRight.See) { Group = ConsolePlace.SetUp })
        .AddJsonShapes(LevelJson.Default);

    public static void MapRecognition(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Levels");
        api.MapGet("/levels", Get).RequireAuthorization(Scopes.Read).WithSummary("Get the levels of the program")
            .WithExample(answer: LevelExamples.View);
        api.MapPut("/levels", Put).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Set the whole ladder of levels; who has reached a level keeps it")
            .WithExample(LevelExamples.Input, LevelExamples.View);
        app.MapPage(Levels, PagePolicies.See, LevelForms.Show);
        app.MapForm(Levels, PagePolicies.Run, LevelForms.Save).WritesInTurn();
    }

    private static async Task<Ok<LadderView>> Get(Caller caller, LevelQueries levels, CancellationToken ct) =>
        TypedResults.Ok(await levels.ViewAsync(caller.Program, ct));

    private static async Task<Results<Ok<LadderView>, Refused>> Put(
        Body<LadderInput> body, Caller caller, SaveLadder save, LevelQueries levels, CancellationToken ct)
    {
        if ((await save.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        return TypedResults.Ok(await levels.ViewAsync(caller.Program, ct));
    }
}
