using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class MergedRowMapping : IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergedRow> row) =>
        row.HasKey(static one => new { one.ProgramId, one.MergeId, one.Place, one.RowId });
}
