namespace Herald.Web.Messages;

/// <summary>What came of an attempt to deliver a mail.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The mail server has it, or the folder.</summary>
    internal sealed record Done : Delivery;

    /// <summary>It may go later. <paramref name="Away"/>: the server itself is of no use now, nor to other mails.</summary>
    internal sealed record Later(string Reason, bool Away) : Delivery;

    /// <summary>It will never go.</summary>
    internal sealed record Never(string Reason) : Delivery;
}
