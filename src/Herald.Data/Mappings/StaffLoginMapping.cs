using Herald.Data.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class StaffLoginMapping : IEntityTypeConfiguration<StaffLogin>
{
    public void Configure(EntityTypeBuilder<StaffLogin> login) => login.HasKey(static row => new { row.Issuer, row.Subject });
}
