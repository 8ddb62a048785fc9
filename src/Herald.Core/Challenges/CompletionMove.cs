namespace Herald.Core.Challenges;

/// <summary>What a step, or its judgement, moved.</summary>
/// <param name="Step">What was handed in or judged.</param>
/// <param name="StageDone">It proved its stage, which pays now and never again.</param>
/// <param name="Completed">That was the last stage.</param>
public sealed record CompletionMove(CompletionStep Step, bool StageDone, bool Completed);
