using Herald.Data.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class PictureFileMapping : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> table) =>
        table.HasKey(static row => new { row.ProgramId, row.PictureId, row.Size });
}
