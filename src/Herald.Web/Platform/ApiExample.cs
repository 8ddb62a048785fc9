namespace Herald.Web.Platform;

/// <summary>What an endpoint takes and answers, shown in the reference: values of its own shapes, so that they cannot grow stale.</summary>
/// <param name="Input">A body that it takes; null where it takes none.</param>
/// <param name="Answer">What it answers to that; null where it answers without a body.</param>
internal sealed record ApiExample(object? Input, object? Answer);
