using System.Globalization;
using System.Text.Json;
using Herald.Core;
using Herald.Web.Advocates;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Imports.Columns;

/// <summary>Reads rows by a plan, and checks each as the API checks an advocate. An empty cell says nothing.</summary>
internal sealed class ReadPerson(ColumnPlan plan, TimeProvider clock)
{
    // Looked up once, and not for each of a million rows.
    private readonly List<(string Word, int At)> fields =
    [
        .. plan.Targets.Select(static (target, at) => ((target as ColumnTarget.Known)?.Field.Word, at))
            .Where(static one => one.Word is not null).Select(static one => (one.Word!, one.at)),
    ];

    public PersonRow Of(IReadOnlyList<string> cells)
    {
        if (cells.Count != plan.Headers.Count)
            return new(new(), [$"The row has {Cells(cells.Count)} where the heading has {plan.Headers.Count}."]);
        var faults = new Faults();
        var input = new AdvocateInput
        {
            ExternalId = Cell(cells, ImportField.ExternalId),
            Email = Cell(cells, ImportField.Email),
            Name = Cell(cells, ImportField.Name) ?? Joined(cells),
            Account = AccountOf(cells),
            Attributes = AttributesOf(cells, faults),
            Locale = Cell(cells, ImportField.Locale),
            TimeZone = Cell(cells, ImportField.TimeZone),
        };
        var row = new PersonRow(input, [])
        {
            JoinedAt = JoinedAt(cells, faults),
            HidesName = IsNo(cells, ImportField.Named, faults),
            StaysOffBoards = IsNo(cells, ImportField.OnBoards, faults),
        };
        // What the API asks of a company that is named whole; here the id or the name is enough.
        (input with { Account = Whole(input.Account) }).Check(faults);
        return faults.Any ? row with { Faults = Words(faults.ToRefusal()) } : row;
    }

    /// <summary>What is wrong with a row that was refused later on, in words.</summary>
    public IReadOnlyList<string> Words(Refusal refusal) => refusal.Fields.Count == 0
        ? [refusal.Message]
        : [.. refusal.Fields.Select(field => $"{HeaderOf(field.Key)}: {string.Join(' ', field.Value)}")];

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private string? Cell(IReadOnlyList<string> cells, string word)
    {
        foreach (var (known, at) in fields)
        {
            if (known == word)
                return cells[at].Length == 0 ? null : cells[at];
        }

        return null;
    }

    private string? Joined(IReadOnlyList<string> cells) =>
        (Cell(cells, ImportField.FirstName), Cell(cells, ImportField.LastName)) switch
        {
            ({ } first, { } last) => $"{first} {last}",
            var (first, last) => first ?? last,
        };

    private AccountInput? AccountOf(IReadOnlyList<string> cells)
    {
        var (id, name) = (Cell(cells, ImportField.AccountId), Cell(cells, ImportField.AccountName));
        return id is null && name is null ? null
            : new() { ExternalId = id, Name = name, OwnerEmail = Cell(cells, ImportField.OwnerEmail) };
    }

    private static AccountInput? Whole(AccountInput? account) => account is null ? null
        : account with { ExternalId = account.ExternalId ?? "unnamed", Name = account.Name ?? "Unnamed" };

    private Dictionary<string, JsonElement>? AttributesOf(IReadOnlyList<string> cells, Faults faults)
    {
        Dictionary<string, JsonElement>? values = null;
        for (var at = 0; at < plan.Targets.Count; at++)
        {
            if (plan.Targets[at] is not ColumnTarget.Attribute attribute || cells[at].Length == 0)
                continue;
            if (ValueOf(attribute, cells[at], faults) is { } value)
                (values ??= new(StringComparer.Ordinal))[attribute.Name] = value;
        }

        return values;
    }

    private static JsonElement? ValueOf(ColumnTarget.Attribute attribute, string cell, Faults faults)
    {
        var json = attribute.Kind switch
        {
            AttributeKind.Number => ReadCells.Number(cell)?.ToString(CultureInfo.InvariantCulture),
            AttributeKind.Truth => ReadCells.Truth(cell) is { } truth ? (truth ? "true" : "false") : null,
            _ => $"\"{JsonEncodedText.Encode(cell)}\"",
        };
        if (json is null)
        {
            faults.Add("attributes." + attribute.Name,
                attribute.Kind == AttributeKind.Number ? "A number is expected, such as 12.5." : "Yes or no is expected.");
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private DateTimeOffset? JoinedAt(IReadOnlyList<string> cells, Faults faults)
    {
        if (Cell(cells, ImportField.JoinedAt) is not { } cell)
            return null;
        var instant = ReadCells.Instant(cell);
        if (instant is null || instant > clock.GetUtcNow())
            faults.Add(ImportField.JoinedAt, "A day since 2000 that is not to come is expected, such as 2026-03-01.");
        return instant;
    }

    private bool IsNo(IReadOnlyList<string> cells, string word, Faults faults)
    {
        if (Cell(cells, word) is not { } cell)
            return false;
        var truth = ReadCells.Truth(cell);
        if (truth is null)
            faults.Add(word, "Yes or no is expected.");
        return truth is false;
    }

    private string HeaderOf(string field) =>
        plan.ColumnOf(field) is { } at ? plan.Headers[at]
        : field == ImportField.Name && (plan.ColumnOf(ImportField.FirstName) ?? plan.ColumnOf(ImportField.LastName)) is { } first
            ? plan.Headers[first]
        : ImportField.Find(field)?.Text ?? field;
}
