using System.Globalization;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Recognition;
using Herald.Core.Referrals;
using Herald.Data;

namespace Herald.Web.Tests.Audiences;

/// <summary>A program's people, made up by dice, with all that conditions may ask of them; values often meet, some nearly.</summary>
internal sealed class MadeUpAdvocates(HeraldDb db, ProgramId program, Random dice)
{
    public static readonly string[] Texts =
    [
        "", "a", "A", "ab", "de", "de-AT", "EN-us", "en-US", "Straße", "STRASSE", "straße", "ς", "Σ", "σα", "İ", "ı", "I", "ſ", "s", "K",
        "k", "ǅ", "ǆ", "ß😀", "𐐨", "𐐀", "%", "_", "'", "\\", "a'); --", "50.00 USD", "3", "true", "é", "e\u0301",
    ];

    public static readonly string[] Attributes = ["vip", "plan", "9-A_z", "and"];

    public static readonly string[] Numbers =
    [
        "0", "1", "-3", "2.5", "0.1", "0.10000000000000001", "100", "1e2", "9007199254740993", "9007199254740992", "123456789012345",
        "-0.0", "3.0", "0.3333333333333333333333333333", "79228162514264337593543950335",
    ];

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly NewId Ids = new(TimeProvider.System);

    private readonly List<AccountId> accounts = [];

    public static DateTimeOffset Instant(Random dice) => dice.Next(6) switch
    {
        0 => Now.AddDays(-1),
        1 => Now.AddDays(-30),
        2 => Now.AddDays(-30).AddMicroseconds(-1),
        3 => Now.AddDays(-400),
        4 => Now.AddDays(2),
        _ => Now.AddDays(-dice.Next(1, 100)),
    };

    public async Task<IReadOnlyList<AdvocateId>> AddAsync(int count, CancellationToken ct)
    {
        for (var number = 0; number < 4; number++)
            AddAccount(number);
        AddLadder();
        var people = Enumerable.Range(0, count).Select(AddAdvocate).ToArray();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        await write.CommitAsync(ct);
        return people;
    }

    private void AddAccount(int number)
    {
        var account = new Account
        {
            ProgramId = program,
            Id = Ids.Of<AccountId>(),
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"A-{number}"),
            Name = Some(Texts),
            OwnerEmail = dice.Next(2) == 0 ? null : "Rep@acme.example",
            CreatedAt = Now,
        };
        db.Accounts.Add(account);
        accounts.Add(account.Id);
    }

    // Levels that have to be earned again, so that what was reached long ago is no longer had.
    private void AddLadder()
    {
        db.LadderVersions.Add(new()
        {
            ProgramId = program,
            Version = 1,
            Renewal = LevelRenewal.Yearly,
            RenewalSince = Now.AddYears(-5),
            MadeAt = Now.AddYears(-5),
        });
        foreach (var (number, points) in new[] { (1, 0L), (2, 100L), (3, 200L), (4, 1_000L) })
            db.Levels.Add(new() { ProgramId = program, Version = 1, Number = number, Name = "Level", Points = points, Perks = [] });
    }

    private void AddLevels(AdvocateId advocate)
    {
        for (var level = 2; level <= 4 && dice.Next(2) == 0; level++)
        {
            var reached = Now.AddDays(-dice.Next(1, 1_500));
            db.AdvocateLevels.Add(
                new() { ProgramId = program, AdvocateId = advocate, Level = level, ReachedAt = reached, EarnedAt = reached });
        }
    }

    private AdvocateId AddAdvocate(int number)
    {
        var email = string.Create(
            CultureInfo.InvariantCulture, $"Kim{number}@{Some("acme.example", "ACME.example", "globex.example", "straße.example")}");
        var advocate = new Advocate
        {
            ProgramId = program,
            Id = Ids.Of<AdvocateId>(),
            Email = email,
            EmailKey = new EmailAddress(email).Key,
            Name = "Kim",
            AccountId = dice.Next(3) == 0 ? null : accounts[dice.Next(accounts.Count)],
            Attributes = AttributesOfOne(),
            Locale = dice.Next(3) == 0 ? null : Some(Texts),
            TimeZone = dice.Next(3) == 0 ? null : Some("Europe/Berlin", "europe/berlin", "UTC"),
            CreatedAt = Instant(dice),
        };
        db.Advocates.Add(advocate);
        if (dice.Next(3) > 0)
            AddWallet(advocate.Id, dice.Next(4) * 100);
        AddLevels(advocate.Id);
        for (var referral = dice.Next(3); referral > 0; referral--)
            AddReferral(advocate.Id);
        for (var deed = dice.Next(12); deed > 0; deed--)
            AddDeed(advocate.Id);
        return advocate.Id;
    }

    private string AttributesOfOne()
    {
        var known = Attributes.Where(_ => dice.Next(3) > 0).Select(name => $"\"{name}\":{dice.Next(4) switch
        {
            0 => System.Text.Json.JsonSerializer.Serialize(Some(Texts)),
            1 => dice.Next(2) == 0 ? "true" : "false",
            _ => Some(Numbers),
        }}");
        return "{" + string.Join(',', known) + "}";
    }

    private void AddWallet(AdvocateId advocate, long points) => db.Wallets.Add(
        Wallet.Of(program, Holder.Of(advocate), Unit.Points, new(-points, 0, points, 0, 0, 0)));

    private void AddReferral(AdvocateId advocate)
    {
        var friend = new Friend { ProgramId = program, Id = Ids.Of<FriendId>(), CreatedAt = Now };
        db.Friends.Add(friend);
        var referral = new Referral
        {
            ProgramId = program,
            Id = Ids.Of<ReferralId>(),
            AdvocateId = advocate,
            FriendId = friend.Id,
            Introduction = Introduction.Form,
            Flags = [],
            SubmittedAt = Now,
            RecordedAt = Now,
            StageAt = Now,
            WithdrawnAt = dice.Next(4) == 0 ? Now : null,
        };
        if (dice.Next(2) == 0)
            referral.Stand(new(Stage.Won, Now, [new(Stage.Won, Now, new Cause.Submission(referral.Id, Now), null)], [], null, null));
        db.Referrals.Add(referral);
    }

    private void AddDeed(AdvocateId advocate) => db.Deeds.Add(new()
    {
        ProgramId = program,
        SourceId = Ids.Of<ReferralId>().Value,
        Kind = DeedKind.All[dice.Next(DeedKind.All.Count)].Name,
        AdvocateId = advocate,
        OccurredAt = Instant(dice),
    });

    private string Some(params string[] texts) => texts[dice.Next(texts.Length)];
}
