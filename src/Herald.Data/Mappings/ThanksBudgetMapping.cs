using Herald.Core.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ThanksBudgetMapping : IEntityTypeConfiguration<ThanksBudget>
{
    public void Configure(EntityTypeBuilder<ThanksBudget> budget) => budget.HasKey(static row => row.ProgramId);
}
