using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Problems;
using Herald.Web.Programs.Keys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

/// <summary>Programs and their keys.</summary>
internal static class ProgramRoutes
{
    public static IServiceCollection AddPrograms(this IServiceCollection services) => services
        .AddScoped<CreateProgram>().AddScoped<SaveProgram>().AddScoped<CreateKey>().AddScoped<RevokeKey>()
        .AddScoped<KeyQueries>().AddScoped<ProgramQueries>()
        .AddJsonShapes(ProgramJson.Default);

    public static void MapPrograms(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Programs");
        api.MapGet("/program", Get).RequireAuthorization(Scopes.Read).WithSummary("Get the key's program");
        api.MapPut("/program", Save).AddEndpointFilter<ForgetProgram>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Change the key's program; what is left out stays as it is");
        app.MapKeys();
        app.MapKeyConsole();
    }

    private static async Task<Ok<ProgramView>> Get(Caller caller, HeraldDb db, CancellationToken ct) =>
        TypedResults.Ok(ProgramView.Of(await db.Programs.SingleAsync(row => row.Id == caller.Program, ct)));

    private static async Task<Results<Ok<ProgramView>, Refused>> Save(
        Body<ProgramInput> body, Caller caller, SaveProgram save, HeraldDb db, KeyAuthors authors, AuditTrail audit, CancellationToken ct)
    {
        var before = await db.Programs.Where(row => row.Id == caller.Program).Select(static row => row.Wall).SingleAsync(ct);
        var program = await save.RunAsync(caller.Program, body.Value, ct);
        if (program.Wall != before)
        {
            var by = await authors.OfAsync(caller, ct);
            audit.Note(db, by, program.Wall ? "opened wall of fame" : "closed wall of fame", program.Slug);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ProgramView.Of(program));
    }
}
