using System.Text.Json.Serialization;

namespace Herald.Web.Credentials;

[JsonSerializable(typeof(IssuerView))]
internal sealed partial class CredentialsJson : JsonSerializerContext;
