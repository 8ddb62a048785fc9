using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class WalletMapping : IEntityTypeConfiguration<Wallet>
{
    public void Configure(EntityTypeBuilder<Wallet> wallet)
    {
        wallet.HasKey(static row => new { row.ProgramId, row.HolderId, row.Unit });
        wallet.Ignore(static row => row.Holder);
        wallet.Ignore(static row => row.Parts);
    }
}
