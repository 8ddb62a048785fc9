using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

/// <summary>Makes a program; what is not said is what most programs start with, and can be changed later.</summary>
internal sealed class CreateProgram(HeraldDb db, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<Core.Programs.Program>> RunAsync(ProgramDraft draft, CancellationToken ct)
    {
        if (draft.FindFault() is { } fault)
            return fault;
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (await db.Programs.AnyAsync(row => row.Slug == draft.Slug, ct))
            return Taken(draft.Slug);

        var program = new Core.Programs.Program
        {
            Id = ids.Of<ProgramId>(),
            Slug = draft.Slug,
            Tag = await FreeTagAsync(ct),
            Name = draft.Name,
            Brand = new(draft.Hue, draft.Name.Trim()[..1].ToUpperInvariant(), $"{draft.Name}: word of mouth, well kept."),
            TimeZone = draft.TimeZone,
            Currency = Currency.Of(draft.Currency),
            PointsName = "points",
            Destination = draft.Destination,
            AllowedHosts = draft.AllowedHosts,
            Terms = draft.Terms,
            Attribution = AttributionPolicy.Default,
            FallbackOwnerEmail = draft.FallbackOwnerEmail,
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.Programs.Add(program);
        await write.CommitAsync(ct);
        return program;
    }

    private static Refusal Taken(string slug) =>
        new("program_exists", $"There is a program '{slug}' already; take another slug.") { Kind = RefusalKind.Conflict };

    private async Task<string> FreeTagAsync(CancellationToken ct)
    {
        while (true)
        {
            var tag = RandomNumberGenerator.GetString(LinkCode.Alphabet, LinkCode.TagLength);
            if (!await db.Programs.AnyAsync(row => row.Tag == tag, ct))
                return tag;
        }
    }
}
