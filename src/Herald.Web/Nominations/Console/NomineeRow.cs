using System.Globalization;
using Herald.Web.Ui.Words;

namespace Herald.Web.Nominations.Console;

/// <summary>Somebody on the page of those who may be invited next.</summary>
public sealed record NomineeRow(
    string Id, string Name, string Email, string? Company, string Score, IReadOnlyList<NomineeRow.Reason> Reasons,
    NomineeRow.Named? Nominated)
{
    internal static NomineeRow Of(NomineeView view) => new(
        view.Advocate.ToString(), view.Name, view.Email, view.Company, MoneyText.Whole(view.Score),
        [.. view.Reasons.Select(static reason => new Reason(
            reason.Text, reason.Points.ToString("+0;−0", CultureInfo.InvariantCulture), reason.Points > 0))],
        view.Nominated is { } named ? new(named.By, named.At, named.Note) : null);

    /// <summary>One part of his score.</summary>
    public sealed record Reason(string Text, string Points, bool SpeaksForHim);

    /// <summary>Who named him, and why.</summary>
    public sealed record Named(string By, DateTimeOffset At, string? Note);
}
