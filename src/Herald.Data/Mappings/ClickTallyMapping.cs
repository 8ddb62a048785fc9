using Herald.Data.Insights.Clicks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ClickTallyMapping : IEntityTypeConfiguration<ClickTally>
{
    public void Configure(EntityTypeBuilder<ClickTally> tally)
    {
        tally.HasKey(static row => new { row.ProgramId, row.Id });
    }
}
