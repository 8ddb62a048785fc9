using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Ledger;

/// <summary>Wallets, statements, and the proof of the books.</summary>
internal static class LedgerRoutes
{
    public static IServiceCollection AddLedger(this IServiceCollection services) =>
        services.AddSingleton<LedgerBook>().AddSingleton<HoldExpiry>().AddHostedService<ExpireHolds>().AddScoped<BookQueries>()
            .AddSingleton<LedgerProof>().AddJsonShapes(LedgerJson.Default);

    public static void MapLedger(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Ledger");
        api.MapGet("/advocates/{id}/wallet", OfAdvocate).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("Get what an advocate has");
        api.MapGet("/advocates/{id}/statement", Statement).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("List what moved in an advocate's books and why, newest first");
        api.MapGet("/friends/{id}/wallet", OfFriend).RequireAuthorization(Scopes.Read).WithSummary("Get what a friend has");
        api.MapGet("/ledger/verification", Verify).RequireAuthorization(Scopes.Read)
            .WithSummary("Derive the program's books again from their postings, and name every fault");
    }

    private static async Task<Results<Ok<WalletView>, Refused>> OfAdvocate(
        PathId<AdvocateId> id, Caller caller, HeraldDb db, BookQueries books, CancellationToken ct) =>
        await db.Advocates.AnyAsync(row => row.ProgramId == caller.Program && row.Id == id.Value, ct)
            ? TypedResults.Ok(await books.WalletAsync(caller.Program, Holder.Of(id.Value), ct))
            : Refused.NotFound("advocate");

    private static async Task<Results<Ok<WalletView>, Refused>> OfFriend(
        PathId<FriendId> id, Caller caller, HeraldDb db, BookQueries books, CancellationToken ct) =>
        await db.Friends.AnyAsync(row => row.ProgramId == caller.Program && row.Id == id.Value, ct)
            ? TypedResults.Ok(await books.WalletAsync(caller.Program, Holder.Of(id.Value), ct))
            : Refused.NotFound("friend");

    private static async Task<Results<Ok<Page<StatementLine>>, Refused>> Statement(
        PathId<AdvocateId> id, PageRequest page, Caller caller, HeraldDb db, BookQueries books, CancellationToken ct)
    {
        if (!page.After(out EntryId after, out var fault))
            return fault;
        return await db.Advocates.AnyAsync(row => row.ProgramId == caller.Program && row.Id == id.Value, ct)
            ? TypedResults.Ok(await books.StatementAsync(caller.Program, Holder.Of(id.Value), after, page.Limit, ct))
            : Refused.NotFound("advocate");
    }

    private static async Task<Ok<LedgerVerification>> Verify(Caller caller, LedgerProof proof, CancellationToken ct) =>
        TypedResults.Ok(await proof.VerifyAsync(caller.Program, null, ct));
}
