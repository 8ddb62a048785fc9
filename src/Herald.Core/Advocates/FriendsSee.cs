namespace Herald.Core.Advocates;

/// <summary>What friends see of an advocate who invites them, by his own choice.</summary>
public enum FriendsSee
{
    /// <summary>His first name.</summary>
    FirstName,

    /// <summary>The program's name alone.</summary>
    Program,
}
