using Herald.Data.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class DeedMapping : IEntityTypeConfiguration<Deed>
{
    public void Configure(EntityTypeBuilder<Deed> deed) => deed.HasKey(static row => new { row.ProgramId, row.SourceId, row.Kind });
}
