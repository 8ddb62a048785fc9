using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Audiences;

/// <summary>A condition whose advocates are to be counted; nothing is made of it.</summary>
internal sealed record PreviewInput : IChecked
{
    /// <summary>Needed; in the condition language, by fields of advocate., account., did. and audience.</summary>
    public string? When { get; init; }

    public void Check(Faults faults) => AudienceInput.CheckCondition(faults, "when", When);
}
