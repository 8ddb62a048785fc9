using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class ConditionPropertyTests
{
    // The seed is fixed, so that a red test is red again.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_260_101, 7);

    [Fact]
    public void What_is_printed_reads_back_as_an_equal_tree() => Check(GeneratedConditions.Trees, tree =>
    {
        var text = tree.ToString();
        if (text.Length > Condition.TextLengthMax)
            return true;
        var read = Read(text);
        return read.Equals(tree) && read.GetHashCode() == tree.GetHashCode() && read.ToString().Equals(text, StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_printed_comes_to_the_same_verdict() => Check(TreesWithFacts, pair =>
    {
        var text = pair.Tree.ToString();
        return text.Length > Condition.TextLengthMax || Read(text).Holds(pair.Facts) == pair.Tree.Holds(pair.Facts);
    });

    [Fact]
    public void Trace_and_Holds_agree_and_not_turns_them_round() => Check(TreesWithFacts, pair =>
    {
        var holds = pair.Tree.Holds(pair.Facts);
        var not = new Condition.Not(pair.Tree).Trace(pair.Facts);
        return pair.Tree.Trace(pair.Facts).Holds == holds && not.Holds == !holds
            && not.Findings.Zip(pair.Tree.Trace(pair.Facts).Findings, (one, other) => one.Met != other.Met).All(differs => differs);
    });

    [Fact]
    public void Generated_verdicts_are_of_both_kinds()
    {
        var verdicts = TreesWithFacts.Sample(400, 10).Select(pair => pair.Tree.Holds(pair.Facts)).ToArray();
        verdicts.Count(verdict => verdict).ShouldBeInRange(80, 320);
    }

    [Fact]
    public void Any_text_is_read_or_refused_in_one_sentence() => Check(Texts, IsAnswered);

    [Fact]
    public void Any_piece_and_any_spoilt_copy_of_a_condition_is_read_or_refused() => Check(
        from tree in GeneratedConditions.Trees
        from at in Gen.Choose(0, 2_000)
        from length in Gen.Choose(0, 20)
        from put in Texts
        select Spoil(tree.ToString(), at, length, put),
        IsAnswered);

    private static Gen<(Condition Tree, ConditionFacts Facts)> TreesWithFacts { get; } =
        from tree in GeneratedConditions.Trees
        from facts in GeneratedConditions.Facts
        select (tree, facts);

    private static Gen<string> Texts { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(letters => new string(letters)),
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces)));

    private static string[] Pieces =>
    [
        "(", ")", "not", "and", "or", "in", "is", "missing", "true", "contains", "starts", "with", "=", "<", ">=", "!", "&", ",", ".", "-",
        "\"", "\"a\"", "\\", "\0", "\u2028", "\ud83d", "\udc00", "é", "0", "1e9", "50.00", "USD",
        "2026-01-01", "9999-12-31T23:59:59-23:59",
        "0000-00-00", "2026-01-01T00:00:00+99:99", "99999999999999999999999999999999999999999999", "advocate.level", "event.value",
        "event.properties.", "advocate.attributes.x", "event.type = \"a\"", new string('(', 40), new string('9', 2_000),
    ];

    private static bool IsAnswered(string text)
    {
        if (!Condition.Parse(text).Refused(out var refusal, out var condition))
            return Read(condition.ToString()).Equals(condition);
        return string.Equals(refusal.Code, "condition_invalid", StringComparison.Ordinal)
            && refusal.Message is { Length: > 0 and < 300 } && refusal.Message[^1] is '.' or '?';
    }

    private static string Spoil(string text, int at, int length, string put)
    {
        var start = Math.Min(at, text.Length);
        return text[..start] + put + text[Math.Min(start + length, text.Length)..];
    }

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) => Prop.ForAll(values.ToArbitrary(), holds).Check(Fixed);
}
