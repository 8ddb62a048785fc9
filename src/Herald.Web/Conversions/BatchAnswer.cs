using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;

namespace Herald.Web.Conversions;

/// <summary>What became of each event of a batch, in its order.</summary>
internal sealed record BatchAnswer(IReadOnlyList<BatchAnswer.Item> Results)
{
    /// <summary>One event's answer beside its status, or why it was refused.</summary>
    internal sealed record Item
    {
        /// <summary>200, or the status that a refusal of this event alone would have.</summary>
        public required int Status { get; init; }

        /// <summary>Its id here; null where it was refused.</summary>
        public EventId? Event { get; init; }

        /// <summary>Its id in the company's systems; null where it was refused.</summary>
        public string? Id { get; init; }

        public bool Duplicate { get; init; }

        public bool Differs { get; init; }

        public EventCredit? Credit { get; init; }

        public IReadOnlyList<MovementView> Postings { get; init; } = [];

        /// <summary>Why it was refused; null where it was taken.</summary>
        public Problem? Problem { get; init; }

        public static Item Of(EventAnswer answer) => new()
        {
            Status = StatusCodes.Status200OK,
            Event = answer.Event,
            Id = answer.Id,
            Duplicate = answer.Duplicate,
            Differs = answer.Differs,
            Credit = answer.Credit,
            Postings = answer.Postings,
        };

        public static Item Of(Problem problem) => new() { Status = problem.Status, Problem = problem };
    }
}
