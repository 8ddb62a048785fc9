using Herald.Core.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ClickMapping : IEntityTypeConfiguration<Click>
{
    public void Configure(EntityTypeBuilder<Click> click) => click.HasKey(static row => new { row.ProgramId, row.Id });
}
