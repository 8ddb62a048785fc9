using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences;

/// <summary>Makes an audience, or changes its name and condition.</summary>
internal sealed class SaveAudience(HeraldDb db, NewId ids, TimeProvider clock, AudienceNotes notes)
{
    public async Task<Outcome<AudienceId>> CreateAsync(Author by, AudienceInput input, CancellationToken ct)
    {
        if ((input.Slug ?? AudienceSlug.Of(input.Name!)) is not { } slug)
            return AudienceInput.At("slug", "invalid_slug", "The name has too few letters for a slug; write one, such as champions.");
        var others = await db.Audiences.Where(row => row.ProgramId == by.Program).Select(static row => new { row.Id, row.Slug })
            .ToListAsync(ct);
        if (others.Find(other => other.Slug == slug) is { } taken)
        {
            return new Refusal("audience_exists", $"There is an audience '{slug}' already; take another slug, or change that one.")
            {
                Kind = RefusalKind.Conflict,
                Existing = taken.Id.ToString(),
            };
        }

        if (others.Count >= Audience.CountMax)
            return new Refusal("too_many_audiences", $"A program has at most {Audience.CountMax} audiences; delete one that nobody uses.");
        var condition = Read(input);
        if ((await FaultAsync(by.Program, slug, condition, ct) ?? await CrowdedAsync(by.Program, default, input, ct)) is { } fault)
            return fault;
        var now = clock.GetUtcNow().Storable();
        var audience = new Audience
        {
            ProgramId = by.Program,
            Id = ids.Of<AudienceId>(),
            Slug = slug,
            Name = input.Name!.Trim(),
            Condition = condition.ToString(),
            Board = BoardOf(input),
            MadeBy = by.Name,
            MadeAt = now,
            ChangedBy = by.Name,
            ChangedAt = now,
        };
        db.Audiences.Add(audience);
        notes.OfMade(by, audience);
        await db.SaveChangesAsync(ct);
        return audience.Id;
    }

    /// <summary>Changes one. What is as it was is not written anew.</summary>
    public async Task<Outcome<AudienceId>> ChangeAsync(Author by, AudienceId id, AudienceInput input, CancellationToken ct)
    {
        var audience = await db.Audiences.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct);
        if (audience is null)
            return new Refusal("not_found", "There is no such audience in this program.") { Kind = RefusalKind.Missing };
        if (input.Slug is { } slug && slug != audience.Slug)
        {
            return AudienceInput.At("slug", "slug_fixed",
                $"It stays '{audience.Slug}', since conditions refer to it; leave it out, or make another audience.");
        }

        var condition = Read(input);
        if ((await FaultAsync(by.Program, audience.Slug, condition, ct) ?? await CrowdedAsync(by.Program, id, input, ct)) is { } fault)
            return fault;
        var (name, text, board) = (input.Name!.Trim(), condition.ToString(), BoardOf(input));
        if (name == audience.Name && text == audience.Condition && board == audience.Board)
            return id;
        notes.OfChanged(by, audience, name, text, board);
        (audience.Name, audience.Condition, audience.Board) = (name, text, board);
        (audience.ChangedBy, audience.ChangedAt) = (by.Name, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return id;
    }

    // As it would stand in the book, since what refers to it changes with it.
    private async Task<Refusal?> FaultAsync(ProgramId program, string slug, Condition condition, CancellationToken ct)
    {
        var book = (await db.AudienceBookAsync(program, ct)).With(slug, condition);
        return (book.FindFault(condition) ?? book.FindFault() ?? await db.NamedFaultAsync(program, condition, ct)) is { } fault
            ? AudienceInput.At("when", fault.Code, fault.Message) : null;
    }

    private async Task<Refusal?> CrowdedAsync(ProgramId program, AudienceId own, AudienceInput input, CancellationToken ct) =>
        BoardOf(input) is not null
            && await db.Audiences.CountAsync(row => row.ProgramId == program && row.Id != own && row.Board != null, ct)
                >= Audience.BoardsMax
            ? AudienceInput.At(
                "board", "too_many_boards", $"{Audience.BoardsMax} audiences have a leaderboard; take it from one of them first.")
            : null;

    private static string? BoardOf(AudienceInput input) => string.IsNullOrWhiteSpace(input.Board) ? null : input.Board.Trim();

    private static Condition Read(AudienceInput input) => Condition.Parse(input.When!, FieldScope.Advocate).Value!;
}
