namespace Herald.Web.Platform.Inputs;

/// <summary>Answers inputs at fault, and query parameters that the endpoint does not know, before the endpoint runs.</summary>
internal static class AnswerFaults
{
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = QueryNames.Of(factory.MethodInfo);
        return context =>
        {
            if (QueryNames.FaultOf(context.HttpContext.Request.Query, known) is { } unknown)
                return ValueTask.FromResult<object?>(unknown);
            foreach (var argument in context.Arguments)
            {
                if (argument is IBound { Fault: { } fault })
                    return ValueTask.FromResult<object?>(fault);
            }

            return next(context);
        };
    }
}
