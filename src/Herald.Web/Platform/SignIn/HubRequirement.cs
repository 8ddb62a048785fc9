using Microsoft.AspNetCore.Authorization;

namespace Herald.Web.Platform.SignIn;

/// <summary>Asks for an advocate of the program of the address.</summary>
internal sealed record HubRequirement : IAuthorizationRequirement;
