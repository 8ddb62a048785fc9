using Herald.Core.Asks;
using Herald.Core.Picks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AskMapping : IEntityTypeConfiguration<Ask>
{
    public void Configure(EntityTypeBuilder<Ask> ask)
    {
        ask.HasKey(static row => new { row.ProgramId, row.Id });
        ask.Property(static row => row.Reasons).HasConversion(
            static reasons => Print(reasons),
            static text => Read(text),
            new ValueComparer<IReadOnlyList<PickReason>>(
                static (left, right) => left!.SequenceEqual(right!), static reasons => reasons.Count, static reasons => reasons));
    }

    private static string Print(IReadOnlyList<PickReason> reasons) =>
        string.Join(',', reasons.Select(static reason => SnakeCase.Of(reason.ToString())));

    private static IReadOnlyList<PickReason> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(static name => Enum.Parse<PickReason>(name.Replace("_", "", StringComparison.Ordinal), true))];
}
