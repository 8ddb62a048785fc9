using System.Globalization;
using Herald.Core.Ids;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>Which part of a list is asked for: <c>?limit=</c> 1 to 200, 50 unless told, and the <c>cursor</c> of the page before.</summary>
[ReadsQuery("limit", "cursor")]
internal sealed class PageRequest : IBound
{
    public const int LimitDefault = 50;
    public const int LimitMax = 200;

    public int Limit { get; private init; } = LimitDefault;

    public string? Cursor { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<PageRequest> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var limit = LimitDefault;
        var faults = new Faults();
        if (query.TryGetValue("limit", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > LimitMax))
            faults.Add("limit", $"A whole number from 1 to {LimitMax} is expected.");
        string? cursor = query["cursor"];
        if (cursor is { Length: 0 or > 200 } || cursor?.All(static letter => letter is > ' ' and <= '~') == false)
            faults.Add("cursor", "Send next_cursor of the page before as it was given.");
        return new(new PageRequest { Limit = limit, Cursor = cursor, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null });
    }

    /// <summary>The id that the page before ended with; lists that are cut by id read their cursor so.</summary>
    public bool After<TId>(out TId id, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Refused? fault)
        where TId : struct, IEntityId<TId>
    {
        fault = null;
        id = default;
        if (Cursor is not null && !IdText.TryRead(Cursor, out id))
        {
            var faults = new Faults();
            faults.Add("cursor", "Send next_cursor of the page before as it was given.");
            fault = Refused.Because(faults.ToRefusal());
        }

        return fault is null;
    }
}
