using Herald.Core.Activities;
using Herald.Core.Ids;

namespace Herald.Data.Activities;

/// <summary>A fact in the stream, as readers get it.</summary>
/// <param name="Program">The program in which it happened.</param>
/// <param name="Id">Its id, by which a reaction can be known to be the same.</param>
/// <param name="OccurredAt">When it happened, in UTC.</param>
/// <param name="Fact">What happened.</param>
public sealed record RecordedActivity(ProgramId Program, ActivityId Id, DateTimeOffset OccurredAt, Activity Fact)
{
    internal static RecordedActivity Of(ActivityRow row) =>
        new(row.ProgramId, row.Id, row.OccurredAt, ActivityText.Read(row.Kind, row.Body));
}
