using Herald.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class FriendAgreementMapping : IEntityTypeConfiguration<FriendAgreement>
{
    public void Configure(EntityTypeBuilder<FriendAgreement> agreement) =>
        agreement.HasKey(static row => new { row.ProgramId, row.ReferralId });
}
