namespace Herald.Data.Activities;

/// <summary>
/// Something that reacts to facts: totals, badges, notifications, webhooks. Its effect and its position in the stream commit together,
/// so each fact has its effect exactly once, as long as the effect is nothing but writes to the context it is given.
/// </summary>
public interface IActivityReader
{
    /// <summary>The name by which its position is remembered: fixed for ever, in snake_case.</summary>
    string Name { get; }

    /// <summary>
    /// The name of the reader whose work this one reads, and whom it therefore never overtakes; null where it reads facts alone.
    /// </summary>
    string? Follows => null;

    /// <summary>
    /// Applies facts in the order in which they were committed, within the transaction of <paramref name="db"/>, which it neither
    /// commits nor keeps. What it adds to the context is saved after it.
    /// </summary>
    Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct);

    /// <summary>Deletes all that it derived, so that the stream can be read again from its start.</summary>
    Task ResetAsync(HeraldDb db, CancellationToken ct);
}
