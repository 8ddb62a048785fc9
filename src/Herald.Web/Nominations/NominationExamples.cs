using Herald.Core.Ids;
using Herald.Core.Nominations;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Nominations;

/// <summary>Rosa is to be invited next, as the reference shows it.</summary>
internal static class NominationExamples
{
    private static readonly NominationView Named =
        new(ExampleId.Of<AdvocateId>(), "Kim Vale", new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero), "Spoke at the meetup");

    public static NominationInput Input { get; } = new() { Advocates = [Named.Advocate.ToString()], Note = Named.Note };

    public static NominationsAnswer Answer { get; } = new([Named]);

    public static Page<NomineeView> Page { get; } = new(
        [
            new()
            {
                Advocate = Named.Advocate,
                Name = "Rosa Díaz",
                Email = "rosa@acme.example",
                Company = "Acme",
                Score = 51,
                Reasons =
                [
                    new(NominationReasonKind.Satisfaction, 30, "Said 10 of 10 on 3 November 2026: would recommend."),
                    new(NominationReasonKind.Revenue, 21, "The company bought for $12,400."),
                ],
                Nominated = Named,
            },
        ],
        null);
}
