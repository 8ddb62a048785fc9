using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Attribution;

namespace Herald.Web.Conversions;

/// <summary>
/// Reads what many events will ask for, in a few queries for all. What it misses is read when it is asked for, so that it decides nothing.
/// </summary>
internal sealed class ReadAhead(HeraldDb db, GatherFacts gather)
{
    public async Task RunAsync(ProgramId program, IReadOnlyCollection<EventInput> inputs, CancellationToken ct)
    {
        var lookups = db.Work.Lookups;
        await lookups.LoadEventsAsync(program, [.. inputs.Select(static input => input.Id!)], ct);
        await lookups.LoadRefundedAsync(
            program, [.. inputs.Select(static input => input.Id!).Concat(inputs.Select(static input => input.Order).OfType<string>())], ct);
        var keys = inputs.Select(static input => input.Customer).OfType<CustomerInput>()
            .SelectMany(static customer => FindCustomer.DetailsOf(customer).Keys()).Distinct().ToArray();
        var friends = (await lookups.OwnersAsync(program, keys, ct)).Select(static key => key.FriendId).Distinct().ToArray();
        await db.Work.LoadFriendsAsync(program, friends, ct);
        await AdvocatesAsync(program, inputs, ct);
    }

    private async Task AdvocatesAsync(ProgramId program, IReadOnlyCollection<EventInput> inputs, CancellationToken ct)
    {
        ClickId[] named =
        [
            .. inputs.Select(static input => ReportEvent.ClickOf(input.Click))
                .Concat(inputs.Select(static input => ReportEvent.ClickOf(input.Cookie))).OfType<ClickId>().Distinct(),
        ];
        var clicks = await gather.ClicksAsync(program, named, ct);
        var links = await db.Work.Lookups.LinksAsync(
            program,
            [.. inputs.Select(static input => LinkCode.Read(input.Code)).OfType<string>().Distinct()],
            [.. clicks.Values.Select(static click => click.LinkId).Distinct()], ct);
        var advocates = links.Select(static link => link.AdvocateId).Distinct().ToArray();
        await db.Work.Lookups.AdvocatesAsync(program, advocates, ct);
        await db.Work.LoadWalletsAsync(program, [.. advocates.Select(Holder.Of)], ct);
    }
}
