using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Badges;

[JsonSerializable(typeof(BadgeInput))]
[JsonSerializable(typeof(BadgeView))]
[JsonSerializable(typeof(Page<BadgeView>))]
[JsonSerializable(typeof(AwardInput))]
[JsonSerializable(typeof(AwardView))]
[JsonSerializable(typeof(Page<AwardView>))]
[JsonSerializable(typeof(AwardRevocationInput))]
internal sealed partial class BadgeJson : JsonSerializerContext;
