using System.Text.Json.Serialization;
using Herald.Data.Ledger;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Ledger;

[JsonSerializable(typeof(WalletView))]
[JsonSerializable(typeof(Page<StatementLine>))]
[JsonSerializable(typeof(LedgerVerification))]
internal sealed partial class LedgerJson : JsonSerializerContext;
