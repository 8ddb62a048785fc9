using System.Text.Json;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards.Pages;

/// <summary>The challenges that a rule may pay for, by what they are called.</summary>
internal sealed class ChallengeNames(HeraldDb db)
{
    // Who wants an older one makes the rule from the challenge's own page.
    private const int CountMax = 100;

    /// <summary>The newest challenges, and the one that is chosen.</summary>
    public async Task<IReadOnlyList<Choice>> OfAsync(ProgramId program, ChallengeId? chosen, CancellationToken ct)
    {
        var rows = await (
            from challenge in db.Challenges
            join version in db.ChallengeVersions
                on new { challenge.ProgramId, challenge.Id, Number = challenge.Version }
                equals new { version.ProgramId, Id = version.ChallengeId, version.Number }
            where challenge.ProgramId == program
            orderby challenge.Id == chosen descending, challenge.Id descending
            select new { challenge.Id, version.Body }).Take(CountMax).ToListAsync(ct);
        return [.. rows.Select(static row => new Choice(row.Id.ToString(), NameIn(row.Body)))];
    }

    private static string NameIn(string body)
    {
        using var text = JsonDocument.Parse(body);
        var stages = text.RootElement.GetProperty("stages").GetArrayLength();
        return $"{text.RootElement.GetProperty("name").GetString()} ({SpanText.Count(stages, "stage")})";
    }
}
