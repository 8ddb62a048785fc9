using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Advocates.Merging;

/// <summary>Rosa, who came once more by her private address.</summary>
internal static class MergeExamples
{
    public static MergeInput Input { get; } = new() { Advocate = "rosa@home.example", Note = "She joined twice." };

    public static MergeView View { get; } = new()
    {
        Id = ExampleId.Of<MergeId>(),
        Advocate = ExampleId.Of<AdvocateId>(),
        Former = new(ExampleId.Of<AdvocateId>(), null, Input.Advocate!, "Rosa D."),
        Note = Input.Note,
        Moved = new(3, 1, 2, 1, 0, 0),
        MadeBy = "Kim Larsen",
        MadeAt = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
        UndoneBy = null,
        UndoneAt = null,
    };

    public static Page<MergeView> Page { get; } = new([View], null);
}
