namespace Herald.Web.Rewards;

/// <summary>A pool of codes.</summary>
/// <param name="Name">By which rules name it.</param>
/// <param name="Waiting">Codes that nobody has yet.</param>
/// <param name="Given">Codes that somebody has.</param>
/// <param name="Withdrawn">Codes whose reward was taken back; the shop must refuse them.</param>
internal sealed record PoolView(string Name, int Waiting, int Given, int Withdrawn);
