using System.Text.Json.Serialization;

namespace Herald.Web.Streaks;

[JsonSerializable(typeof(StreakView))]
internal sealed partial class StreakJson : JsonSerializerContext;
