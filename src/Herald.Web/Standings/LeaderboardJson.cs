using System.Text.Json.Serialization;

namespace Herald.Web.Standings;

[JsonSerializable(typeof(LeaderboardView))]
internal sealed partial class LeaderboardJson : JsonSerializerContext;
