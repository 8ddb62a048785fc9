using Herald.Core.Advocates;

namespace Herald.Web.Advocates;

/// <summary>An advocate as an input left him, before he is saved.</summary>
/// <param name="Advocate">Tracked, with what the input says of him.</param>
/// <param name="Created">Whether he was not known before.</param>
/// <param name="Renamed">Whether he gave up an address or an id that another input may take; that one must be saved after him.</param>
internal sealed record TakenAdvocate(Advocate Advocate, bool Created, bool Renamed);
