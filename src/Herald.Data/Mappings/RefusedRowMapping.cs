using Herald.Data.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class RefusedRowMapping : IEntityTypeConfiguration<RefusedRow>
{
    public void Configure(EntityTypeBuilder<RefusedRow> table) =>
        table.HasKey(static row => new { row.ProgramId, row.ImportId, row.RowNumber });
}
