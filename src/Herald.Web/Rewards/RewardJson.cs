using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Rewards;

[JsonSerializable(typeof(RuleInput))]
[JsonSerializable(typeof(RuleView))]
[JsonSerializable(typeof(Page<RuleView>))]
[JsonSerializable(typeof(CodesInput))]
[JsonSerializable(typeof(PoolView))]
[JsonSerializable(typeof(Page<PoolView>))]
internal sealed partial class RewardJson : JsonSerializerContext;
