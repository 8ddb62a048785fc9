using System.Text.Json.Serialization;
using Herald.Core.Activities;
using Herald.Data.Json;

namespace Herald.Data.Activities;

/// <summary>How each record of <see cref="Activity"/> is written. A test walks the records, so that none is forgotten here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(IdsAsText), typeof(UnitAsText), typeof(CurrencyAsText), typeof(HolderAsText), typeof(NamesAsText)])]
[JsonSerializable(typeof(Activity.AdvocateJoined))]
[JsonSerializable(typeof(Activity.LinkMade))]
[JsonSerializable(typeof(Activity.ReferralSubmitted))]
[JsonSerializable(typeof(Activity.StageReached))]
[JsonSerializable(typeof(Activity.ReferralRevised))]
[JsonSerializable(typeof(Activity.FriendCredited))]
[JsonSerializable(typeof(Activity.ReferralReassigned))]
[JsonSerializable(typeof(Activity.ReferralHandedOver))]
[JsonSerializable(typeof(Activity.ThreadWritten))]
[JsonSerializable(typeof(Activity.EventReported))]
[JsonSerializable(typeof(Activity.RewardEarned))]
[JsonSerializable(typeof(Activity.RewardReleased))]
[JsonSerializable(typeof(Activity.RewardDated))]
[JsonSerializable(typeof(Activity.RewardTakenBack))]
[JsonSerializable(typeof(Activity.CompletionBegun))]
[JsonSerializable(typeof(Activity.EvidenceSubmitted))]
[JsonSerializable(typeof(Activity.EvidenceReturned))]
[JsonSerializable(typeof(Activity.EvidenceRejected))]
[JsonSerializable(typeof(Activity.ChallengeStageDone))]
[JsonSerializable(typeof(Activity.ChallengeCompleted))]
[JsonSerializable(typeof(Activity.SharedGoalReached))]
[JsonSerializable(typeof(Activity.LevelReached))]
[JsonSerializable(typeof(Activity.BadgeEarned))]
[JsonSerializable(typeof(Activity.BadgeRevoked))]
[JsonSerializable(typeof(Activity.ThanksWritten))]
[JsonSerializable(typeof(Activity.AddressAsked))]
[JsonSerializable(typeof(Activity.ShoutOutGiven))]
[JsonSerializable(typeof(Activity.AdvocateHonoured))]
[JsonSerializable(typeof(Activity.AdvocatesMerged))]
[JsonSerializable(typeof(Activity.MergeUndone))]
internal sealed partial class ActivityJson : JsonSerializerContext;
