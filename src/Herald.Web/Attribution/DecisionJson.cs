using System.Text.Json.Serialization;
using Herald.Core.Referrals;

namespace Herald.Web.Attribution;

[JsonSerializable(typeof(ConversionCredit))]
internal sealed partial class DecisionJson : JsonSerializerContext;
