using Herald.Data.Tracking;

namespace Herald.Web.Tracking;

/// <summary>Decides whether a visit to a link is a click; the first reason against it is the one that is named.</summary>
internal sealed class WhyNotCounted(UserAgents agents)
{
    public DropReason? ReasonOf(HttpRequest visit, TrackedLink link) =>
        link.Paused ? DropReason.Paused
        : HttpMethods.IsHead(visit.Method) ? DropReason.Head
        : Prefetch.Is(visit) ? DropReason.Prefetch
        : agents.KindOf(visit.Headers.UserAgent) switch
        {
            VisitorKind.Preview => DropReason.Preview,
            VisitorKind.Bot => DropReason.Bot,
            _ => null,
        };
}
