using System.Globalization;
using Herald.Core;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Imports.Columns;

/// <summary>What all columns of a file are taken for.</summary>
internal sealed record ColumnPlan(IReadOnlyList<string> Headers, IReadOnlyList<ColumnTarget> Targets)
{
    /// <summary>Where faults of the plan as a whole are said.</summary>
    public const string Place = "columns";

    private const int AttributeNameMax = 64;

    /// <summary>As it was saved before.</summary>
    public static ColumnPlan Of(IReadOnlyList<string> headers, IReadOnlyList<string> words) => new(
        headers, [.. words.Select(static word => ColumnTarget.TryRead(word, out var target) ? target : new ColumnTarget.Nothing())]);

    /// <summary>What headings and some rows suggest; a field is taken by the first column that is called like it.</summary>
    public static ColumnPlan Propose(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> samples)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var targets = new List<ColumnTarget>();
        for (var at = 0; at < headers.Count; at++)
        {
            var cells = samples.Where(row => at < row.Count).Select(row => row[at]).Where(static cell => cell.Length > 0).ToList();
            if (ImportField.Meant(headers[at]) is { } field && taken.Add(field.Word))
                targets.Add(new ColumnTarget.Known(field));
            else if (Suggested(headers[at]) is { } name && taken.Add("attribute:" + name))
                targets.Add(new ColumnTarget.Attribute(name, KindOf(cells)));
            else
                targets.Add(new ColumnTarget.Nothing());
        }

        return new(headers, targets);
    }

    /// <summary>The same with some columns taken for something else, by their headings.</summary>
    public ColumnPlan With(int column, ColumnTarget target) =>
        this with { Targets = [.. Targets.Select((one, at) => at == column ? target : one)] };

    /// <summary>What is wrong with it as a whole; nothing is read by it then.</summary>
    public Refusal? FindFault()
    {
        var faults = new Faults();
        var fields = Targets.Select(static (target, at) => (Word: KeyOf(target), At: at)).Where(static one => one.Word is not null);
        foreach (var twice in fields.GroupBy(static one => one.Word, StringComparer.Ordinal).SelectMany(static group => group.Skip(1)))
            faults.Add(FieldOf(twice.At), "Another column is taken for this already; choose one of them.", "column_twice");
        foreach (var (target, at) in Targets.Select(static (target, at) => (target, at)))
        {
            if (target is ColumnTarget.Attribute { Name: var name } && AttributeName(name) != name)
            {
                var such = AttributeName(name) ?? "plan";
                faults.Add(NameOf(at), $"Names of attributes are 1 to {AttributeNameMax} letters, digits, _ and -, such as {such}.",
                    "invalid_name");
            }
        }

        CheckWhole(faults);
        return faults.Any ? faults.ToRefusal() : null;
    }

    public static string FieldOf(int column) => string.Create(CultureInfo.InvariantCulture, $"column.{column}.field");

    public static string NameOf(int column) => string.Create(CultureInfo.InvariantCulture, $"column.{column}.name");

    /// <summary>The column that is taken for a field.</summary>
    public int? ColumnOf(string word)
    {
        for (var at = 0; at < Targets.Count; at++)
        {
            if (KeyOf(Targets[at]) == word)
                return at;
        }

        return null;
    }

    /// <summary>A heading as the name of an attribute; null where nothing is left of it.</summary>
    public static string? AttributeName(string header)
    {
        var name = string.Join('_', new string([.. header.Select(static letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? null : name[..Math.Min(AttributeNameMax, name.Length)];
    }

    private void CheckWhole(Faults faults)
    {
        if (!Has(ImportField.Email))
            faults.Add(Place, "Say which column holds the e-mail addresses: every advocate has one.", "column_missing");
        if (!Has(ImportField.Name, ImportField.FirstName, ImportField.LastName))
            faults.Add(Place, "Say which column holds the names, or which hold first and last names.", "column_missing");
        if (Has(ImportField.OwnerEmail) && !Has(ImportField.AccountName, ImportField.AccountId))
            faults.Add(Place, "A sales rep belongs to a company: say which column holds that.", "column_missing");
    }

    private bool Has(params IReadOnlyList<string> words) => words.Any(word => ColumnOf(word) is not null);

    /// <summary>The same as people write names by themselves: in small letters.</summary>
    public static string? Suggested(string header) => AttributeName(header)?.ToLowerInvariant();

    // Fields by their words, attributes as faults of the API name them.
    private static string? KeyOf(ColumnTarget target) => target switch
    {
        ColumnTarget.Known known => known.Field.Word,
        ColumnTarget.Attribute attribute => "attributes." + attribute.Name,
        _ => null,
    };

    // A number that would lose a zero at its beginning is none: postcodes and the like.
    private static AttributeKind KindOf(List<string> cells) =>
        cells.Count == 0 ? AttributeKind.Text
        : cells.TrueForAll(static cell => ReadCells.Number(cell) is not null && !(cell.Length > 1 && cell[0] == '0' && cell[1] != '.'))
            ? AttributeKind.Number
        : cells.TrueForAll(static cell => ReadCells.Truth(cell) is not null) ? AttributeKind.Truth
        : AttributeKind.Text;
}
