using System.Data.Common;
using Herald.Core.Advocates;
using Herald.Core.Asks;
using Herald.Core.Attribution;
using Herald.Core.Audiences;
using Herald.Core.Badges;
using Herald.Core.Campaigns;
using Herald.Core.Challenges;
using Herald.Core.Conversions;
using Herald.Core.Credentials;
using Herald.Core.Honours;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Core.Invitations;
using Herald.Core.Leagues;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Core.Merging;
using Herald.Core.Messages;
using Herald.Core.Nominations;
using Herald.Core.Notifications;
using Herald.Core.Onboarding;
using Herald.Core.Programs;
using Herald.Core.Recognition;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.ShoutOuts;
using Herald.Core.SignIn;
using Herald.Core.Staff;
using Herald.Core.Thanks;
using Herald.Core.Uploads;
using Herald.Data.Activities;
using Herald.Data.Customers;
using Herald.Data.Deeds;
using Herald.Data.Imports;
using Herald.Data.Insights;
using Herald.Data.Insights.Clicks;
using Herald.Data.Mappings;
using Herald.Data.Merging;
using Herald.Data.Picks;
using Herald.Data.Staff;
using Herald.Data.Standings;
using Herald.Data.Uploads;
using Herald.Data.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Herald.Data;

/// <summary>
/// The store as the mapper sees it. Reads do not track unless they say so; writes go through a <see cref="WriteTransaction"/>.
/// The schema itself is in Schema/, written by hand for each engine; a test proves that it agrees with this model.
/// </summary>
public sealed class HeraldDb : DbContext
{
    private WorkingSet? work;

    public HeraldDb(DbContextOptions<HeraldDb> options, IEngine engine)
        : base(options)
    {
        Engine = engine;
        // A write that fails is undone as a whole, or back to a mark that somebody made.
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<Program> Programs => Set<Program>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<SavedAnswer> SavedAnswers => Set<SavedAnswer>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<InsightDay> InsightDays => Set<InsightDay>();

    public DbSet<LinkInsight> LinkInsights => Set<LinkInsight>();

    public DbSet<ClickTally> ClickTallies => Set<ClickTally>();

    public DbSet<ClickHour> ClickHours => Set<ClickHour>();

    public DbSet<ClickDay> ClickDays => Set<ClickDay>();

    public DbSet<LinkDay> LinkDays => Set<LinkDay>();

    public DbSet<ClickRecount> ClickRecounts => Set<ClickRecount>();

    public DbSet<BoardCount> BoardCounts => Set<BoardCount>();

    public DbSet<BoardScore> BoardScores => Set<BoardScore>();

    public DbSet<BoardTurn> BoardTurns => Set<BoardTurn>();

    public DbSet<BoardResult> BoardResults => Set<BoardResult>();

    public DbSet<LeagueRound> LeagueRounds => Set<LeagueRound>();

    public DbSet<LeaguePlace> LeaguePlaces => Set<LeaguePlace>();

    public DbSet<LadderVersion> LadderVersions => Set<LadderVersion>();

    public DbSet<Level> Levels => Set<Level>();

    public DbSet<AdvocateLevel> AdvocateLevels => Set<AdvocateLevel>();

    public DbSet<Badge> Badges => Set<Badge>();

    public DbSet<BadgeAward> BadgeAwards => Set<BadgeAward>();

    public DbSet<BadgeShare> BadgeShares => Set<BadgeShare>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<ThanksTask> ThanksTasks => Set<ThanksTask>();

    public DbSet<ThanksAddress> ThanksAddresses => Set<ThanksAddress>();

    public DbSet<ThanksBudget> ThanksBudgets => Set<ThanksBudget>();

    public DbSet<ShoutOut> ShoutOuts => Set<ShoutOut>();

    public DbSet<Honour> Honours => Set<Honour>();

    public DbSet<Ask> Asks => Set<Ask>();

    public DbSet<Respite> Respites => Set<Respite>();

    public DbSet<Taste> Tastes => Set<Taste>();

    public DbSet<SatisfactionAnswer> SatisfactionAnswers => Set<SatisfactionAnswer>();

    public DbSet<CustomerValue> CustomerValues => Set<CustomerValue>();

    public DbSet<Deed> Deeds => Set<Deed>();

    public DbSet<Audience> Audiences => Set<Audience>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<MergedRow> MergedRows => Set<MergedRow>();

    public DbSet<ImportPart> ImportParts => Set<ImportPart>();

    public DbSet<ImportedAdvocate> ImportedAdvocates => Set<ImportedAdvocate>();

    public DbSet<RefusedRow> RefusedRows => Set<RefusedRow>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<PictureFile> PictureFiles => Set<PictureFile>();

    public DbSet<InvitationRound> InvitationRounds => Set<InvitationRound>();

    public DbSet<HubInvitation> HubInvitations => Set<HubInvitation>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<InvitationWords> InvitationWords => Set<InvitationWords>();

    public DbSet<HubStart> HubStarts => Set<HubStart>();

    public DbSet<AdvocateProfile> AdvocateProfiles => Set<AdvocateProfile>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Advocate> Advocates => Set<Advocate>();

    public DbSet<Friend> Friends => Set<Friend>();

    public DbSet<FriendKey> FriendKeys => Set<FriendKey>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<StageReport> StageReports => Set<StageReport>();

    public DbSet<Reassignment> Reassignments => Set<Reassignment>();

    public DbSet<HandOver> HandOvers => Set<HandOver>();

    public DbSet<ThreadMessage> ThreadMessages => Set<ThreadMessage>();

    public DbSet<ReportedEvent> ReportedEvents => Set<ReportedEvent>();

    public DbSet<StoredDecision> StoredDecisions => Set<StoredDecision>();

    public DbSet<RewardRule> RewardRules => Set<RewardRule>();

    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();

    public DbSet<RuleSuspension> RuleSuspensions => Set<RuleSuspension>();

    public DbSet<Challenge> Challenges => Set<Challenge>();

    public DbSet<ChallengeVersion> ChallengeVersions => Set<ChallengeVersion>();

    public DbSet<Completion> Completions => Set<Completion>();

    public DbSet<CompletionStep> CompletionSteps => Set<CompletionStep>();

    public DbSet<Sighting> Sightings => Set<Sighting>();

    public DbSet<BetaPlace> BetaPlaces => Set<BetaPlace>();

    public DbSet<SharedProgress> SharedGoals => Set<SharedProgress>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<Earning> Earnings => Set<Earning>();

    public DbSet<PoolCode> PoolCodes => Set<PoolCode>();

    public DbSet<BonusPeriod> BonusPeriods => Set<BonusPeriod>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Wallet> Wallets => Set<Wallet>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<HoldResolution> HoldResolutions => Set<HoldResolution>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Click> Clicks => Set<Click>();

    public DbSet<ShareDraft> ShareDrafts => Set<ShareDraft>();

    public DbSet<FriendAgreement> FriendAgreements => Set<FriendAgreement>();

    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<Acceptance> Acceptances => Set<Acceptance>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<SignInRequest> SignInRequests => Set<SignInRequest>();

    public DbSet<HandoverKey> HandoverKeys => Set<HandoverKey>();

    public DbSet<UsedHandover> UsedHandovers => Set<UsedHandover>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationPreference> NotificationPreferences => Set<NotificationPreference>();

    public DbSet<StaffAccount> StaffAccounts => Set<StaffAccount>();

    public DbSet<StaffLogin> StaffLogins => Set<StaffLogin>();

    public DbSet<StaffPasskey> StaffPasskeys => Set<StaffPasskey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<StaffDevice> StaffDevices => Set<StaffDevice>();

    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<AuditNote> AuditNotes => Set<AuditNote>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<AddressKey> AddressKeys => Set<AddressKey>();

    public IEngine Engine { get; }

    /// <summary>What the running transaction has read and will write with the next save.</summary>
    public WorkingSet Work => work ??= new(this);

    /// <summary>The connection for SQL beside the mapper, in the same transaction.</summary>
    public DbConnection Connection => Database.GetDbConnection();

    /// <summary>The IANA zone in which a program's days begin.</summary>
    public Task<string> TimeZoneAsync(ProgramId program, CancellationToken ct) =>
        Programs.Where(row => row.Id == program).Select(static row => row.TimeZone).SingleAsync(ct);

    /// <summary>Waits for a program's turn within the running transaction.</summary>
    public Task LockProgramAsync(ProgramId program, CancellationToken ct) =>
        Engine.LockProgramAsync(Connection, Running.GetDbTransaction(), program, ct);

    /// <summary>Marks a place in the running transaction to go back to.</summary>
    public Task MarkAsync(string name, CancellationToken ct) => Running.CreateSavepointAsync(name, ct);

    /// <summary>Undoes all since the mark, in the store and in what this context remembers.</summary>
    public async Task ReturnToAsync(string name, CancellationToken ct)
    {
        await Running.RollbackToSavepointAsync(name, ct);
        work?.Forget();
        ChangeTracker.Clear();
    }

    /// <summary>Keeps what was done since the mark, and remembers nothing of it, so that the next part begins afresh.</summary>
    public async Task ForgetMarkAsync(string name, CancellationToken ct)
    {
        await Running.ReleaseSavepointAsync(name, ct);
        work?.Forget();
        ChangeTracker.Clear();
    }

    /// <summary>Writes what the working set holds, then what the mapper tracks.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        SaveAsync(isLast: false, acceptAllChangesOnSuccess, cancellationToken);

    /// <summary>The same before the commit, after which nothing is changed any more.</summary>
    internal Task<int> SaveLastAsync(CancellationToken ct) => SaveAsync(isLast: true, acceptAllChangesOnSuccess: true, ct);

    private async Task<int> SaveAsync(bool isLast, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        if (work is not { IsEmpty: false })
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        if (Database.CurrentTransaction is null)
            return await SaveAloneAsync(ct);
        return await WriteWorkAsync(work, isLast, ct) + await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    // As the mapper does by itself: what is saved at once is one transaction.
    private async Task<int> SaveAloneAsync(CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(this, ct);
        var written = await SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return written;
    }

    // Fails as the mapper fails.
    private static async Task<int> WriteWorkAsync(WorkingSet work, bool isLast, CancellationToken ct)
    {
        try
        {
            return await work.WriteAsync(isLast, ct);
        }
        catch (DbException fault)
        {
            throw new DbUpdateException("The store refused rows of the working set: " + fault.Message, fault);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        StoredForms.Configure(configuration, Engine is SqliteEngine);

    private IDbContextTransaction Running =>
        Database.CurrentTransaction ?? throw new InvalidOperationException("A mark needs a running transaction.");

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(HeraldDb).Assembly);
        // What stayed with somebody who has gone into another is seen by nobody until he is back.
        model.Entity<BadgeAward>().HasQueryFilter(row => Advocates.Any(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId));
        model.Entity<ShoutOut>().HasQueryFilter(row => Advocates.Any(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId)
            && (row.ByAdvocateId == null || Advocates.Any(one => one.ProgramId == row.ProgramId && one.Id == row.ByAdvocateId)));
        SnakeCase.Apply(model);
    }
}
