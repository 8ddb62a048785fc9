using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

/// <summary>Makes a program; what is not said is what most programs start with, and can be changed later.</summary>
internal sealed class CreateProgram(HeraldDb db, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<Core.Programs.Program>> RunAsync(ProgramDraft draft, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var made = await AddAsync(draft, ct);
        if (made.Refusal is null)
            await write.CommitAsync(ct);
        return made;
    }

    /// <summary>The same within the caller's transaction, who saves and commits.</summary>
    public async Task<Outcome<Core.Programs.Program>> AddAsync(ProgramDraft draft, CancellationToken ct)
    {
        if (draft.FindFault() is { } fault)
            return fault;
        if (await db.Programs.AnyAsync(row => row.Slug == draft.Slug, ct))
            return Taken(draft.Slug);

        var program = new Core.Programs.Program
        {
            Id = ids.Of<ProgramId>(),
            Slug = draft.Slug,
            Tag = await FreeTagAsync(ct),
            Name = draft.Name,
            Brand = new(draft.Hue, draft.Mark ?? ProgramDraft.MarkOf(draft.Name), draft.Voice ?? ProgramDraft.VoiceOf(draft.Name)),
            TimeZone = draft.TimeZone,
            Locale = draft.Locale,
            Currency = Currency.Of(draft.Currency),
            PointsName = draft.PointsName,
            Destination = draft.Destination,
            AllowedHosts = draft.AllowedHosts,
            Terms = draft.Terms,
            Attribution = draft.Attribution,
            Seasons = draft.Seasons,
            FallbackOwnerEmail = draft.FallbackOwnerEmail,
            ContactEmail = draft.ContactEmail,
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.Programs.Add(program);
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
