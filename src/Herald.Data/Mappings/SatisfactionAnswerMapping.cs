using Herald.Data.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class SatisfactionAnswerMapping : IEntityTypeConfiguration<SatisfactionAnswer>
{
    public void Configure(EntityTypeBuilder<SatisfactionAnswer> table) => table.HasKey(static row => new { row.ProgramId, row.SourceId });
}
