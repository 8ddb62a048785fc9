using Herald.Core.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class PictureMapping : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> table)
    {
        table.HasKey(static row => new { row.ProgramId, row.Id });
        table.Property(static row => row.Sha256).HasColumnName("sha256");
    }
}
