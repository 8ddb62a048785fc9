using Herald.Core.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BadgeShareMapping : IEntityTypeConfiguration<BadgeShare>
{
    public void Configure(EntityTypeBuilder<BadgeShare> share) => share.HasKey(static row => new { row.ProgramId, row.Id });
}
