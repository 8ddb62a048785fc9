using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Bonuses;

[JsonSerializable(typeof(BonusInput))]
[JsonSerializable(typeof(BonusView))]
[JsonSerializable(typeof(Page<BonusView>))]
internal sealed partial class BonusJson : JsonSerializerContext;
