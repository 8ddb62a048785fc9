using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Campaigns;

[JsonSerializable(typeof(CampaignInput))]
[JsonSerializable(typeof(CampaignView))]
[JsonSerializable(typeof(Page<CampaignView>))]
internal sealed partial class CampaignJson : JsonSerializerContext;
