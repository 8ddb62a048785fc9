using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

/// <summary>Gives an advocate the link for a campaign, channel and destination: the one there is, or a new one.</summary>
internal sealed class MakeLink(HeraldDb db, NewId ids, TimeProvider clock)
{
    public sealed record Made(Link Link, bool Created);

    /// <summary>Writes to one program happen one after another, so that what is not found here is made by nobody else meanwhile.</summary>
    public async Task<Outcome<Made>> RunAsync(ProgramId programId, AdvocateId advocate, LinkInput input, CancellationToken ct)
    {
        if (!await db.Advocates.AnyAsync(row => row.ProgramId == programId && row.Id == advocate, ct))
            return new Refusal("not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };
        var program = await db.Programs.SingleAsync(row => row.Id == programId, ct);
        if (LandingPlace.TryRead(input.Destination, out var destination) && !program.MayLeadTo(destination))
            return NotAllowed(program);

        var wanted = (Campaign: input.Campaign?.Trim() ?? "", Channel: input.Channel?.Trim() ?? "",
            Destination: destination is null ? "" : LandingPlace.Print(destination));
        var known = await db.Links.SingleOrDefaultAsync(
            row => row.ProgramId == programId && row.AdvocateId == advocate && row.Campaign == wanted.Campaign
                && row.Channel == wanted.Channel && row.Destination == wanted.Destination && row.MergeId == null,
            ct);
        if (known is not null)
            return new Made(known, false);

        var link = new Link
        {
            ProgramId = programId,
            Id = ids.Of<LinkId>(),
            AdvocateId = advocate,
            Code = await FreeCodeAsync(program, ct),
            Campaign = wanted.Campaign,
            Channel = wanted.Channel,
            Destination = wanted.Destination,
            MadeAt = clock.GetUtcNow().Storable(),
        };
        db.Links.Add(link);
        ActivityStream.Append(db, programId, new Activity.LinkMade(link.Id, advocate, input.Campaign?.Trim(), input.Channel?.Trim()),
            link.MadeAt, ids);
        await db.SaveChangesAsync(ct);
        return new Made(link, true);
    }

    private async Task<string> FreeCodeAsync(Core.Programs.Program program, CancellationToken ct)
    {
        while (true)
        {
            var code = program.Tag + RandomNumberGenerator.GetString(LinkCode.Alphabet, LinkCode.Length - LinkCode.TagLength);
            if (!await db.Links.AnyAsync(row => row.ProgramId == program.Id && row.Code == code, ct))
                return code;
        }
    }

    private static Refusal NotAllowed(Core.Programs.Program program)
    {
        var faults = new Faults();
        var hosts = string.Join(", ", program.HostsAllowed().Names);
        faults.Add(
            "destination",
            $"Links of this program lead by https to {hosts}; other hosts must be allowed first.",
            "destination_not_allowed");
        return faults.ToRefusal();
    }
}
