using Herald.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class StageReportMapping : IEntityTypeConfiguration<StageReport>
{
    public void Configure(EntityTypeBuilder<StageReport> report)
    {
        report.HasKey(static row => new { row.ProgramId, row.Id });
        report.Ignore(static row => row.Value);
        report.Ignore(static row => row.IsUndated);
    }
}
