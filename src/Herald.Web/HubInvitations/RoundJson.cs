using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.HubInvitations;

[JsonSerializable(typeof(RoundInput))]
[JsonSerializable(typeof(RoundView))]
[JsonSerializable(typeof(Page<RoundView>))]
[JsonSerializable(typeof(InvitationPreview))]
[JsonSerializable(typeof(Funnel))]
internal sealed partial class RoundJson : JsonSerializerContext;
