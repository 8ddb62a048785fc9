using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>
/// Where a page of completions ended: since when the last one stood there, and its id. The instant travels along, because the row may have
/// moved on when the next page is asked for.
/// </summary>
/// <param name="Since">Since when the last one stood in its state.</param>
/// <param name="Id">Its id.</param>
internal sealed record CompletionCursor(DateTimeOffset Since, CompletionId Id)
{
    public override string ToString() => Instants.ToMicroseconds(Since).ToString(CultureInfo.InvariantCulture) + "." + Id;

    /// <summary>Reads what the page before gave; null on the first page.</summary>
    public static bool TryRead(PageRequest page, out CompletionCursor? cursor, [NotNullWhen(false)] out Refused? fault)
    {
        (cursor, fault) = (null, null);
        if (page.Cursor is not { } text)
            return true;
        cursor = Read(text);
        if (cursor is not null)
            return true;
        var faults = new Faults();
        faults.Add("cursor", "Send next_cursor of the page before as it was given.");
        fault = Refused.Because(faults.ToRefusal());
        return false;
    }

    /// <summary>The same as text; null where it is none.</summary>
    public static CompletionCursor? Read(string? text) =>
        text?.Split('.') is [var instant, var name]
            && long.TryParse(instant, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            && since < Instants.ToMicroseconds(DateTimeOffset.MaxValue) && IdText.TryRead(name, out CompletionId id)
            ? new(Instants.FromMicroseconds(since), id)
            : null;
}
