using Herald.Core.Thanks;

namespace Herald.Web.Thanks.Pages;

/// <summary>What an advocate's own page of thanks shows.</summary>
/// <param name="Messages">What people wrote to him, the latest first.</param>
/// <param name="Asked">Things that want an address of him, with what he said of it.</param>
public sealed record OwnThanks(IReadOnlyList<ThanksTask> Messages, IReadOnlyList<(ThanksTask Task, ThanksAddress Address)> Asked);
