using System.Globalization;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Badges;
using Herald.Core.Challenges;
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

    public static readonly string[] Badges = ["connector", "on-stage"];

    public static readonly string[] Challenges = ["say-hello", "9-lives"];

    public static readonly string[] Numbers =
    [
        "0", "1", "-3", "2.5", "0.1", "0.10000000000000001", "100", "1e2", "9007199254740993", "9007199254740992", "123456789012345",
        "-0.0", "3.0", "0.3333333333333333333333333333", "79228162514264337593543950335",
    ];

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly NewId Ids = new(TimeProvider.System);

    private readonly List<AccountId> accounts = [];
    private readonly List<BadgeId> badges = [];
    private readonly List<ChallengeId> challenges = [];

    public static DateTimeOffset Instant(Random dice) => dice.Next(8) switch
    {
        0 => Now.AddDays(-1),
        1 => Now.AddDays(-30),
        2 => Now.AddDays(-30).AddMicroseconds(-1),
        3 => Now.AddDays(-400),
        4 => Now.AddDays(2),
        // Where a quarter, a month and a year begin in Berlin, and a moment before.
        5 => new(2025, 12, 31, 23, 0, 0, TimeSpan.Zero),
        6 => new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero).AddMicroseconds(-1),
        _ => Now.AddDays(-dice.Next(1, 100)),
    };

    public async Task<IReadOnlyList<AdvocateId>> AddAsync(int count, CancellationToken ct)
    {
        for (var number = 0; number < 4; number++)
            AddAccount(number);
        AddLadder();
        foreach (var slug in Badges)
            AddBadge(slug);
        foreach (var slug in Challenges)
            AddChallenge(slug);
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
        foreach (var badge in badges)
            AddAwards(advocate.Id, badge);
        foreach (var challenge in challenges)
            AddWays(advocate.Id, challenge);
        for (var deed = dice.Next(24); deed > 0; deed--)
            AddDeed(advocate.Id);
        for (var answer = dice.Next(3); answer > 0; answer--)
            AddAnswer(advocate.Id);
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

    private void AddAnswer(AdvocateId advocate) => db.SatisfactionAnswers.Add(new()
    {
        ProgramId = program,
        SourceId = Ids.Of<EventId>().Value,
        AdvocateId = advocate,
        Score = dice.Next(11),
        AnsweredAt = Instant(dice),
    });

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

    private void AddBadge(string slug)
    {
        var badge = new Badge
        {
            ProgramId = program,
            Id = Ids.Of<BadgeId>(),
            Slug = slug,
            Name = slug,
            About = slug,
            Shape = BadgeShape.Round,
            Symbol = BadgeSymbol.Star,
            Colour = BadgeColour.Brand,
            Tiers = [.. Enumerable.Repeat(new BadgeTier(null, null), 3)],
            MadeAt = Now,
            ChangedAt = Now,
            SweptAt = Now,
        };
        db.Badges.Add(badge);
        badges.Add(badge.Id);
    }

    private void AddChallenge(string slug)
    {
        var challenge = new Challenge
        {
            ProgramId = program,
            Id = Ids.Of<ChallengeId>(),
            Slug = slug,
            Version = 1,
            Follows = false,
            CreatedAt = Now,
        };
        db.Challenges.Add(challenge);
        db.ChallengeVersions.Add(new() { ProgramId = program, ChallengeId = challenge.Id, Number = 1, Body = "{}", MadeAt = Now });
        challenges.Add(challenge.Id);
    }

    // Some have begun and not completed it.
    private void AddWays(AdvocateId advocate, ChallengeId challenge)
    {
        var terms = new ChallengeTerms
        {
            Name = "Follow",
            Stages = [new() { Title = "Follow", Kind = new StageKind.Follow("https://a.example/"), NeedsApproval = false }],
        };
        for (var number = dice.Next(4); number > 0; number--)
        {
            var way = new Completion
            {
                ProgramId = program,
                Id = Ids.Of<CompletionId>(),
                ChallengeId = challenge,
                Version = 1,
                AdvocateId = advocate,
                BegunAt = Now,
                Since = Now,
            };
            // One at a time is under way.
            if (number > 1 || dice.Next(2) == 0)
                way.TakePlace(terms, Now);
            db.Completions.Add(way);
        }
    }

    // Some lack a tier below; some of what was given was taken back, and some of that given again.
    private void AddAwards(AdvocateId advocate, BadgeId badge)
    {
        for (var tier = 1; tier <= 3; tier++)
        {
            for (var revoked = dice.Next(2); revoked >= 0 && dice.Next(2) == 0; revoked--)
            {
                db.BadgeAwards.Add(new()
                {
                    ProgramId = program,
                    Id = Ids.Of<BadgeAwardId>(),
                    BadgeId = badge,
                    AdvocateId = advocate,
                    Tier = tier,
                    EarnedAt = Now,
                    AwardedAt = Now,
                    RevokedAt = revoked > 0 ? Now : null,
                });
            }
        }
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
