using Herald.Core.Steering;

namespace Herald.Web.Insights.Steering;

/// <summary>A series with its last seven days; null where too little came before to expect anything.</summary>
internal sealed record LookedAt(SteeredSeries Series, LastDays? Last);
