using Herald.Core.Onboarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class HubStartMapping : IEntityTypeConfiguration<HubStart>
{
    public void Configure(EntityTypeBuilder<HubStart> table) => table.HasKey(static row => new { row.ProgramId, row.AdvocateId });
}
