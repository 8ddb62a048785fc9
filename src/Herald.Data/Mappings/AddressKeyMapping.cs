using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AddressKeyMapping : IEntityTypeConfiguration<AddressKey>
{
    public void Configure(EntityTypeBuilder<AddressKey> key)
    {
        key.HasKey(static row => row.Day);
        key.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
