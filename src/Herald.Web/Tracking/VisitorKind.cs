namespace Herald.Web.Tracking;

/// <summary>Who a user agent stands for.</summary>
internal enum VisitorKind
{
    Person,
    Preview,
    Bot,
}
