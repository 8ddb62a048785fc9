using Herald.Data.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ImportedAdvocateMapping : IEntityTypeConfiguration<ImportedAdvocate>
{
    public void Configure(EntityTypeBuilder<ImportedAdvocate> table) =>
        table.HasKey(static row => new { row.ProgramId, row.AdvocateId, row.ImportId });
}
