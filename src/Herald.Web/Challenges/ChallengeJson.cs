using System.Text.Json.Serialization;
using Herald.Web.Challenges.Answers;
using Herald.Web.Challenges.Places;
using Herald.Web.Challenges.Trials;
using Herald.Web.Challenges.Versions;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Challenges;

[JsonSerializable(typeof(ChallengeInput))]
[JsonSerializable(typeof(ChallengeView))]
[JsonSerializable(typeof(Page<ChallengeView>))]
[JsonSerializable(typeof(Page<ChallengeVersionView>))]
[JsonSerializable(typeof(TemplatesView))]
[JsonSerializable(typeof(TrialView))]
[JsonSerializable(typeof(AnswersView))]
[JsonSerializable(typeof(CompletionInput))]
[JsonSerializable(typeof(CompletionView))]
[JsonSerializable(typeof(Page<CompletionView>))]
[JsonSerializable(typeof(ApprovalInput))]
[JsonSerializable(typeof(ReturnInput))]
[JsonSerializable(typeof(RejectionInput))]
[JsonSerializable(typeof(WithdrawalInput))]
[JsonSerializable(typeof(ApprovalsInput))]
[JsonSerializable(typeof(ApprovalsAnswer))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
