using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Challenges;

[JsonSerializable(typeof(ChallengeInput))]
[JsonSerializable(typeof(ChallengeView))]
[JsonSerializable(typeof(Page<ChallengeView>))]
[JsonSerializable(typeof(TemplatesView))]
[JsonSerializable(typeof(CompletionInput))]
[JsonSerializable(typeof(CompletionView))]
[JsonSerializable(typeof(Page<CompletionView>))]
[JsonSerializable(typeof(ApprovalInput))]
[JsonSerializable(typeof(ReturnInput))]
[JsonSerializable(typeof(RejectionInput))]
[JsonSerializable(typeof(ApprovalsInput))]
[JsonSerializable(typeof(ApprovalsAnswer))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
