namespace Herald.Tidy;

/// <summary>One breach of a wall: where it is, and a sentence that says what is wrong and the way out.</summary>
internal sealed record Offence(string Where, string Sentence)
{
    public override string ToString() => $"{Where}: {Sentence}";
}
