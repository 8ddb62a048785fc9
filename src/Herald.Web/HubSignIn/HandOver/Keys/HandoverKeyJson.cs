using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.HubSignIn.HandOver.Keys;

[JsonSerializable(typeof(HandoverKeyInput))]
[JsonSerializable(typeof(HandoverKeyView))]
[JsonSerializable(typeof(NewHandoverKeyView))]
[JsonSerializable(typeof(Page<HandoverKeyView>))]
internal sealed partial class HandoverKeyJson : JsonSerializerContext;
