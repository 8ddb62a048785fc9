using System.Globalization;
using System.Text;
using Herald.Core.Amounts;

namespace Herald.Core.Conditions;

/// <summary>What can be wrong with a text, each as the sentence that its writer reads: what was found, where, and the way out.</summary>
internal sealed class Mistakes(string text)
{
    public const string Code = "condition_invalid";

    public static Refusal Empty { get; } = Say(
        "The condition is empty: write one such as event.value >= 50.00 USD, or leave it out so that the rule always applies.");

    public static Refusal TooLong(int length) => Say(
        $"The condition is {length} characters long, spaces between its parts included, "
        + $"and {Condition.TextLengthMax} are allowed: split it.");

    public Refusal TooDeep(int at) => Say(
        $"Parentheses and not stand more than {Condition.DepthMax} deep {Place(at)}: write it flatter.", at);

    public Refusal TooManyTerms(int at) => Say($"More than {Condition.TermsMax} comparisons {Place(at)}: split the condition.", at);

    public Refusal ListTooLong(int at) => Say(
        $"The list has more than {Condition.ListMax} values {Place(at)}: keep it as an attribute of the advocate and ask for that.", at);

    public Refusal Expected(string expected, Token found) => Say($"Expected {expected}, found {found.Shown} {Place(found.At)}.", found.At);

    public Refusal UnknownField(Token.Word name)
    {
        if (NearestDeed.IsMeant(name.Text))
            return Say(NearestDeed.Sentence(name.Shown, Place(name.At), name.Text), name.At);
        if (FieldCatalogue.FamilyOf(name.Text + ".") is { } family && name.Text.Length <= family.Prefix.Length)
            return Say($"{name.Shown} {Place(name.At)} lacks a name: write {family.Prefix}vip, for instance.", name.At);
        if (FieldCatalogue.FamilyOf(name.Text) is not null)
            return Say(
                $"{name.Shown} {Place(name.At)} has a name that is not 1 to {FieldFamily.NameLengthMax} letters a to z, digits, _ and -.",
                name.At);
        return NearestField.To(name.Text) is { } nearest
            ? Say($"Unknown field {name.Shown} {Place(name.At)}; did you mean '{nearest}'?", name.At)
            : Say(
                $"Unknown field {name.Shown} {Place(name.At)}; "
                + "fields begin with advocate., account., did., audience., badge., challenge., friend., event. or referral.",
                name.At);
    }

    public Refusal NotOfAdvocate(Field field, int at) => Say(
        $"'{field}' {Place(at)} is not about the advocate alone, and an audience is: ask for advocate., account., did., audience., "
        + "badge. or challenge.", at);

    public Refusal Unsuitable(string name, int at, Field field, FieldType type) => Say(
        $"'{name}' {Place(at)} does not suit {field}, which is {TypeRules.Noun(type)}: use {TypeRules.Operators(type)}.", at);

    public Refusal Unsuitable(string name, int at, FieldValue value, FieldType type) => Say(
        $"'{name}' {Place(at)} does not suit {Shown(value)}, which is {TypeRules.Noun(type)}: use {TypeRules.Operators(type)}.", at);

    public Refusal OtherType(Field field, FieldValue found, int at) => Say(
        $"{field} is {TypeRules.Noun(field.Type)}: compare it with {TypeRules.Example(field.Type)}, not with {Shown(found)} {Place(at)}.",
        at);

    public Refusal MixedList(FieldValue first, FieldValue next, int at) => Say(
        $"The list begins with {Shown(first)} and cannot have {Shown(next)} {Place(at)}: "
        + "keep to one type and one currency, and join lists by or.", at);

    public Refusal Unquoted(Token.Word word) => Say(
        $"Expected a value, found {word.Shown} {Place(word.At)}: put text in double quotes, as in \"{Excerpt.Of(word.Text, 64)}\".",
        word.At);

    public Refusal UnknownCurrency(Token.Word code) => Say(
        $"Expected a currency, and, or or the end after a number, found {code.Shown} {Place(code.At)}: "
        + "write currencies as ISO 4217 does, USD.", code.At);

    public Refusal TooFine(Currency currency, int at) => Say(
        $"The amount {Place(at)} is too fine: {currency} has {currency.Digits} digits after the point, as in {currency.Print(5_000)}.", at);

    public Refusal TooMuch(Currency currency, int at) => Say(
        $"The amount {Place(at)} is too large: it may be {currency.Print(Money.AmountMax)} at most.", at);

    public Refusal TooManyDigits(string figure, int at) => Say(
        $"The number {Excerpt.Of(figure, 40)} {Place(at)} has more than {FigureText.DigitsMax} digits: round it.", at);

    public Refusal NoSuchDate(string figure, int at) => Say(
        $"No calendar has the date '{figure}' {Place(at)}: write year-month-day, as in 2026-01-31, or 2026-01-31T09:30:00Z.", at);

    public Refusal UnknownFigure(string figure, int at) => Say(
        $"'{Excerpt.Of(figure, 40)}' {Place(at)} is no number, amount or date: write 50, 50.00 USD, 2026-01-01 or 2026-01-01T09:30:00Z.",
        at);

    public Refusal TextWithoutEnd(int at) => Say($"The text that begins {Place(at)} has no end: close it with a double quote.", at);

    public Refusal UnknownEscape(int at) => Say(
        $"Unknown escape {Place(at)}: write \\\" for a double quote and \\\\ for a backslash within text.", at);

    public Refusal UnreadableInText(int at) => Say(
        $"Text cannot hold {CharacterAt(at)} {Place(at)}: keep it to one line of visible characters.", at);

    public Refusal UnknownSign(int at) => Say($"Cannot read {CharacterAt(at)} {Place(at)}{WayOut(text[at])}.", at);

    /// <summary>For people: <c>at column 7</c>, with the line where the text has several.</summary>
    public string Place(int at)
    {
        var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var column = string.Create(CultureInfo.InvariantCulture, $"column {at - lineStart + 1}");
        return text.Contains('\n', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"at line {text.AsSpan(0, lineStart).Count('\n') + 1}, {column}")
            : "at " + column;
    }

    private static string WayOut(char found) => found switch
    {
        '&' => ": write and",
        '|' => ": write or",
        '!' => ": write not, or != to compare",
        '\'' or '“' or '”' or '„' or '‘' or '’' or '«' or '»' => ": put text in straight double quotes",
        _ => ": put text in double quotes, and join comparisons by and, or and not",
    };

    private static Refusal Say(string sentence, int? at = null) => new(Code, sentence) { Place = at };

    private static string Shown(FieldValue value) => Excerpt.Of(value.ToString(), 64);

    private string CharacterAt(int at) => Rune.TryGetRuneAt(text, at, out var rune) && !Rune.IsControl(rune)
        ? $"'{rune}'"
        : string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)text[at]:X4}");
}
