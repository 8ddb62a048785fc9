using Herald.Core.Staff;
using Microsoft.AspNetCore.Authorization;

namespace Herald.Web.Platform.SignIn;

/// <summary>Asks for a right in the program of the address.</summary>
internal sealed record ConsoleRequirement(StaffRight Right) : IAuthorizationRequirement;
