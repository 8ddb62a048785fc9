using Herald.Core.ShoutOuts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ShoutOutMapping : IEntityTypeConfiguration<ShoutOut>
{
    public void Configure(EntityTypeBuilder<ShoutOut> shoutOut)
    {
        shoutOut.HasKey(static row => new { row.ProgramId, row.Id });
        shoutOut.Ignore(static row => row.MayLeave);
        shoutOut.Ignore(static row => row.IsOutside);
    }
}
