namespace Herald.Core.Challenges;

/// <summary>Whether a picture is asked for beside what else proves a stage.</summary>
public enum PictureAsk
{
    /// <summary>None is taken.</summary>
    None,

    /// <summary>One may be handed in.</summary>
    Optional,

    /// <summary>It takes one.</summary>
    Required,
}
