using Herald.Core.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ReportedEventMapping : IEntityTypeConfiguration<ReportedEvent>
{
    public void Configure(EntityTypeBuilder<ReportedEvent> reported)
    {
        reported.HasKey(static row => new { row.ProgramId, row.Id });
        reported.Ignore(static row => row.Value);
        reported.Ignore(static row => row.IsPurchase);
    }
}
