using Herald.Core.Challenges;
using Herald.Core.Trials;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges.Trials;

/// <summary>
/// Other words for a challenge. What is left out is as the challenge says; what is asked, proved and paid is the same for everybody.
/// </summary>
internal sealed record VariantInput
{
    /// <summary>
    /// A letter from b to z of its own, by which it is counted; one is given where it is left out. The challenge itself is a.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>What people call it; at most 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>One or two sentences for its card; at most 300 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>All about it, in Markdown; at most 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The id of a picture that was uploaded as a cover, or an https address, which the hub does not show.</summary>
    public string? Cover { get; init; }

    /// <summary>What that picture shows, for who cannot see it; at most 300 characters.</summary>
    public string? CoverText { get; init; }

    public static void Check(Faults faults, ChallengeInput challenge)
    {
        var variants = challenge.Variants ?? [];
        if (variants.Count > ChallengeVariant.CountMax)
            faults.Add("variants", $"At most {ChallengeVariant.CountMax} are taken; there are {variants.Count}.", "too_many");
        for (var at = 0; at < Math.Min(variants.Count, ChallengeVariant.CountMax); at++)
        {
            var field = $"variants[{at}]";
            if (variants[at] is not { } variant)
                faults.Add(field, "A variant is expected, not null.", "required");
            else
                variant.Check(faults, field, challenge, [.. variants.Take(at).OfType<VariantInput>()]);
        }

        if (challenge.VariantSize is < CompareArms.SizeMin or > CompareArms.SizeMax)
        {
            faults.Add(
                "variant_size", $"A whole number from {CompareArms.SizeMin} to {CompareArms.SizeMax:N0} is expected.",
                "number_out_of_range");
        }
    }

    public ChallengeVariant ToVariant() => new(Key!, Name, Summary, Text, Cover, CoverText);

    /// <summary>Whether it says what another says.</summary>
    public bool SaysAs(VariantInput other) => this with { Key = null } == other with { Key = null };

    private void Check(Faults faults, string field, ChallengeInput challenge, IReadOnlyList<VariantInput> before)
    {
        faults.OptionalText(field + ".name", Name, 200);
        faults.OptionalText(field + ".summary", Summary, 300);
        faults.OptionalText(field + ".text", Text, ChallengeInput.TextMax, lines: true);
        CoverCheck.Of(faults, field + ".cover", Cover, CoverText);
        if (Key is not null && (Key is not [>= 'b' and <= 'z'] || before.Any(other => other.Key == Key)))
            faults.Add(field + ".key", "A letter from b to z is expected, which no other variant has; leave it out to be given one.",
                "variant_invalid");
        if (SaysNothingNew(challenge) || before.Any(SaysAs))
            faults.Add(field + ".name", "A variant says something else than the challenge and the variants before it.", "variant_invalid");
    }

    private bool SaysNothingNew(ChallengeInput challenge) =>
        (Name is null || Name == challenge.Name) && (Summary is null || Summary == challenge.Summary)
        && (Text is null || Text == challenge.Text) && (Cover is null || Cover == challenge.Cover);
}
