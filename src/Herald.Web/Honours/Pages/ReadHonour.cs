using Herald.Core.Ids;

namespace Herald.Web.Honours.Pages;

/// <summary>An advocate of the month as members read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Month">"November 2026".</param>
/// <param name="Name">As others may read it.</param>
/// <param name="IsOwn">Whether it is who reads.</param>
/// <param name="Words">What for.</param>
/// <param name="ChosenBy">Who chose.</param>
/// <param name="MayLeave">Whether who is honoured agreed to have it shown outside; null until he says so.</param>
public sealed record ReadHonour(HonourId Id, string Month, string Name, bool IsOwn, string Words, string ChosenBy, bool? MayLeave);
