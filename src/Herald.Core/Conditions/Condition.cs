using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>
/// A yes-or-no question about an advocate, an account, a friend, an event and a referral: the <c>when</c> of a reward rule or an audience.
/// Written as text, <c>event.value &gt;= 50.00 USD and not advocate.attributes.vip is true</c>, and kept as a closed tree.
/// <para>One rule governs what is not there: a comparison whose value is missing, of another type than what it is compared with,
/// or money of another currency is false, whichever its operator, <c>!=</c> and <c>not in</c> too.
/// <c>not</c> turns that round as it does any verdict; <c>is missing</c> and <c>is present</c> ask for it by name.</para>
/// <para>Text is compared without regard to case, ordinally: <c>"Pro" = "pro"</c>, and no language has a say.</para>
/// <para><see cref="Parse(string)"/> checks every type and limit. A tree that code builds is not checked; what does not fit is
/// false.</para>
/// </summary>
public abstract record Condition
{
    /// <summary>Characters of a text, and of the same condition printed: one screen, what a person can still read and check.</summary>
    public const int TextLengthMax = 2_000;

    /// <summary>Parentheses and <c>not</c> within each other: far beyond what is readable, far below what recursion can bear.</summary>
    public const int DepthMax = 32;

    /// <summary>Terms in one condition: every event asks every rule, so one rule's price must have an end.</summary>
    public const int TermsMax = 100;

    /// <summary>Values in one <c>in (…)</c>: more than that is an audience or an attribute, not a rule.</summary>
    public const int ListMax = 100;

    private Condition()
    {
    }

    /// <summary>
    /// Reads the text form. Refused with <c>condition_invalid</c> and the first mistake from the left: its place, what was found there
    /// and what was expected. Never throws, whatever the text.
    /// </summary>
    public static Outcome<Condition> Parse(string text) => Parse(text, FieldScope.Occasion);

    /// <summary>The same, where fields beyond the scope are refused too.</summary>
    public static Outcome<Condition> Parse(string text, FieldScope scope) => new ConditionReader(text, scope).Read();

    /// <summary>The verdict over these facts.</summary>
    public bool Holds(ConditionFacts facts) => this switch
    {
        And and => and.Left.Holds(facts) && and.Right.Holds(facts),
        Or or => or.Left.Holds(facts) || or.Right.Holds(facts),
        Not not => !not.Inner.Holds(facts),
        Term term => TermVerdict.Of(term, facts[term.Field]),
        _ => throw new UnreachableException(),
    };

    /// <summary>The same verdict, with what was found for every term, in the order of the text; nothing is skipped.</summary>
    public ConditionTrace Trace(ConditionFacts facts)
    {
        var findings = new List<Finding>();
        Find(facts, negated: false, findings);
        return new(Holds(facts), findings);
    }

    /// <summary>
    /// The canonical text: single spaces, no needless parentheses; <see cref="Parse(string)"/> reads it back to an equal tree.
    /// </summary>
    public sealed override string ToString() => ConditionText.Print(this);

    private void Find(ConditionFacts facts, bool negated, List<Finding> findings)
    {
        switch (this)
        {
            case And and:
                and.Left.Find(facts, negated, findings);
                and.Right.Find(facts, negated, findings);
                break;
            case Or or:
                or.Left.Find(facts, negated, findings);
                or.Right.Find(facts, negated, findings);
                break;
            case Not not:
                not.Inner.Find(facts, !negated, findings);
                break;
            case Term term:
                var found = facts[term.Field];
                findings.Add(new(term, found, negated, TermVerdict.Of(term, found) != negated));
                break;
        }
    }

    /// <summary>Both hold.</summary>
    public sealed record And(Condition Left, Condition Right) : Condition;

    /// <summary>At least one holds.</summary>
    public sealed record Or(Condition Left, Condition Right) : Condition;

    /// <summary>The inner one does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>A leaf of the tree: what it asks of one field.</summary>
    public abstract record Term : Condition
    {
        private protected Term(Field field) => Field = field;

        /// <summary>The field that is asked.</summary>
        public Field Field { get; }
    }

    /// <summary>The field against one value: <c>advocate.level &gt;= 2</c>; <c>is true</c> and <c>is false</c> are equality.</summary>
    public sealed record Comparison(Field Field, Operator Operator, FieldValue Wanted) : Term(Field);

    /// <summary>The field equals one of the values: <c>event.properties.plan in ("pro", "team")</c>.</summary>
    public sealed record OneOf(Field Field, ValueList Values) : Term(Field);

    /// <summary>The field has a value, and none of these: <c>not in (…)</c>, short for <c>!=</c> joined by <c>and</c>.</summary>
    public sealed record NoneOf(Field Field, ValueList Values) : Term(Field);

    /// <summary>Nothing is known for the field.</summary>
    public sealed record IsMissing(Field Field) : Term(Field);

    /// <summary>Something is known for the field, of whichever type.</summary>
    public sealed record IsPresent(Field Field) : Term(Field);
}
