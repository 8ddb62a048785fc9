using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Referrals;

[JsonSerializable(typeof(ReferralInput))]
[JsonSerializable(typeof(StageInput))]
[JsonSerializable(typeof(ReassignmentInput))]
[JsonSerializable(typeof(HandOverInput))]
[JsonSerializable(typeof(ReferralView))]
[JsonSerializable(typeof(Page<ReferralView>))]
internal sealed partial class ReferralJson : JsonSerializerContext;
