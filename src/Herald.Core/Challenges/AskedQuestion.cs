using Herald.Core.Satisfaction;

namespace Herald.Core.Challenges;

/// <summary>One question of a challenge, and how advocates answered it.</summary>
/// <param name="stage">The stage that asks it, from 1.</param>
/// <param name="number">Its place in the stage, from 1.</param>
/// <param name="question">The question as it is asked now.</param>
public sealed class AskedQuestion(int stage, int number, Question question)
{
    private readonly Dictionary<string, int> chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> rated = [];

    /// <summary>The stage that asks it, from 1.</summary>
    public int Stage => stage;

    /// <summary>Its place in the stage, from 1.</summary>
    public int Number => number;

    /// <summary>The question as it is asked now.</summary>
    public Question Question => question;

    /// <summary>How many answered it.</summary>
    public int Answers { get; private set; }

    /// <summary>
    /// How often each was said: the options in the order in which they stand, those that are offered no more behind them; or the numbers of
    /// the scale from its lowest on. Empty where it is answered in own words.
    /// </summary>
    public IReadOnlyList<(string Said, int Count)> Counts => question switch
    {
        Question.Choice choice =>
        [
            .. choice.Options.Select(option => (option, chosen.GetValueOrDefault(option))),
            .. chosen.Where(one => !choice.Options.Contains(one.Key)).OrderBy(static one => one.Key, StringComparer.Ordinal)
                .Select(static one => (one.Key, one.Value)),
        ],
        Question.Scale scale =>
        [
            .. Enumerable.Range(scale.From, scale.To - scale.From + 1).Select(step => (
                step.ToString(System.Globalization.CultureInfo.InvariantCulture), rated.GetValueOrDefault(step))),
        ],
        _ => [],
    };

    /// <summary>The mean of a scale; null for other questions, and before anybody answered.</summary>
    public double? Mean => rated.Count == 0 ? null : rated.Sum(static one => (double)one.Key * one.Value) / rated.Values.Sum();

    /// <summary>
    /// By how many points of a hundred those who would recommend are more than those who would not, for a question that measures it; null
    /// for others, and before anybody answered.
    /// </summary>
    public double? Promoters => question is not Question.Scale { Measures: true } || rated.Count == 0 ? null
        : 100.0 * rated.Sum(static one => SatisfactionScore.GroupOf(one.Key) switch
        {
            SatisfactionGroup.Promoter => one.Value,
            SatisfactionGroup.Detractor => -one.Value,
            _ => 0,
        }) / rated.Values.Sum();

    /// <summary>Whether another question is the same: asked in the same words, and of the same kind.</summary>
    public bool IsAs(Question other) => other.Ask == question.Ask && other.GetType() == question.GetType();

    /// <summary>Counts one answer; what does not fit the question is left out.</summary>
    public void Count(StageAnswer answer)
    {
        var fits = question switch
        {
            Question.Choice => answer.Choices is { Count: > 0 },
            Question.Scale scale => answer.Scale is { } step && step >= scale.From && step <= scale.To,
            _ => !string.IsNullOrWhiteSpace(answer.Text),
        };
        if (!fits)
            return;
        Answers++;
        foreach (var option in answer.Choices?.Distinct(StringComparer.Ordinal) ?? [])
            chosen[option] = chosen.GetValueOrDefault(option) + 1;
        if (answer.Scale is { } number)
            rated[number] = rated.GetValueOrDefault(number) + 1;
    }
}
