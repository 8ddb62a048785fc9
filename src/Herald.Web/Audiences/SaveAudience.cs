using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences;

/// <summary>Makes an audience, or changes its name and condition.</summary>
internal sealed class SaveAudience(HeraldDb db, NewId ids, TimeProvider clock, AudienceNotes notes)
{
    public async Task<Outcome<AudienceId>> CreateAsync(AudienceAuthor by, AudienceInput input, CancellationToken ct)
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
        if ((await FaultAsync(by.Program, slug, condition, ct)) is { } fault)
            return fault;
        var now = clock.GetUtcNow().Storable();
        var audience = new Audience
        {
            ProgramId = by.Program,
            Id = ids.Of<AudienceId>(),
            Slug = slug,
            Name = input.Name!.Trim(),
            Condition = condition.ToString(),
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
    public async Task<Outcome<AudienceId>> ChangeAsync(AudienceAuthor by, AudienceId id, AudienceInput input, CancellationToken ct)
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
        if ((await FaultAsync(by.Program, audience.Slug, condition, ct)) is { } fault)
            return fault;
        var (name, text) = (input.Name!.Trim(), condition.ToString());
        if (name == audience.Name && text == audience.Condition)
            return id;
        notes.OfChanged(by, audience, name, text);
        (audience.Name, audience.Condition) = (name, text);
        (audience.ChangedBy, audience.ChangedAt) = (by.Name, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return id;
    }

    // As it would stand in the book, since what refers to it changes with it.
    private async Task<Refusal?> FaultAsync(ProgramId program, string slug, Condition condition, CancellationToken ct)
    {
        var book = (await db.AudienceBookAsync(program, ct)).With(slug, condition);
        return (book.FindFault(condition) ?? book.FindFault()) is { } fault ? AudienceInput.At("when", fault.Code, fault.Message) : null;
    }

    private static Condition Read(AudienceInput input) => Condition.Parse(input.When!, FieldScope.Advocate).Value!;
}
