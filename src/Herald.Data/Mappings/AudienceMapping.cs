using Herald.Core.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AudienceMapping : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> audience) => audience.HasKey(static row => new { row.ProgramId, row.Id });
}
