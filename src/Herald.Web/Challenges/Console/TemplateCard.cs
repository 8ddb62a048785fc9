namespace Herald.Web.Challenges.Console;

/// <summary>A template to start from, as its card shows it.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">What the challenge is called.</param>
/// <param name="Summary">What is asked.</param>
/// <param name="Category">The shelf that it stands on.</param>
/// <param name="Minutes">How long it takes; null where nobody said.</param>
/// <param name="Stages">How many stages it has.</param>
public sealed record TemplateCard(string Id, string Name, string? Summary, string? Category, int? Minutes, int Stages)
{
    internal static TemplateCard Of(TemplatesView.Template template)
    {
        var input = template.Challenge;
        return new(template.Id, input.Name!, input.Summary, input.Category, input.EffortMinutes, input.Stages!.Count);
    }
}
