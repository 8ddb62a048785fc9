using System.Globalization;

namespace Herald.Web.Notifications;

/// <summary>For whom words are found: what points are called in his program, in whose time zone and manner dates are said.</summary>
public sealed record NotificationReader(string PointsName, TimeZoneInfo Zone, CultureInfo Culture);
