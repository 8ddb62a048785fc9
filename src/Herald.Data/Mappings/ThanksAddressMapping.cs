using Herald.Core.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ThanksAddressMapping : IEntityTypeConfiguration<ThanksAddress>
{
    public void Configure(EntityTypeBuilder<ThanksAddress> address) =>
        address.HasKey(static row => new { row.ProgramId, row.ThanksId });
}
