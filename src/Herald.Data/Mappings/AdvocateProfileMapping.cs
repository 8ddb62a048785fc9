using Herald.Core.Advocates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AdvocateProfileMapping : IEntityTypeConfiguration<AdvocateProfile>
{
    public void Configure(EntityTypeBuilder<AdvocateProfile> table) => table.HasKey(static row => new { row.ProgramId, row.AdvocateId });
}
