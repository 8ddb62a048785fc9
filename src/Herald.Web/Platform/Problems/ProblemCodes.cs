namespace Herald.Web.Platform.Problems;

/// <summary>Every code that a refusal can carry. A code that is not in this list fails the tests; <c>/docs</c> prints it.</summary>
internal static class ProblemCodes
{
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        new("malformed_request", 400, "The request could not be read at all."),
        new("malformed_json", 400, "The body is not JSON; the detail says where it ends to be."),
        new("idempotency_key_invalid", 400, "The Idempotency-Key is empty, too long, given twice, or not of visible ASCII characters."),

        new("key_required", 401, "No key was sent, or it is unknown or revoked."),
        new("scope_missing", 403, "The key is good, and lacks the scope that this address needs."),

        new("not_found", 404, "There is no such thing in this program, or nothing at this address."),
        new("method_not_allowed", 405, "The address is right and does not take this method."),

        new("idempotency_key_in_flight", 409, "A request with the same Idempotency-Key is being worked on; ask again in a moment."),
        new("email_taken", 409, "The e-mail address belongs to another advocate; existing names him."),
        new("program_exists", 409, "There is a program with this slug."),

        new("body_too_large", 413, "The body is larger than this address takes."),
        new("content_type_not_taken", 415, "The body was not sent as application/json."),

        new("idempotency_key_reused", 422, "The Idempotency-Key was used for another request."),
        new("invalid_input", 422, "A value is not as it must be; errors names each field."),
        new("required", 422, "A field that must be given was left out."),
        new("blank", 422, "A text is empty or only blank; leave the field out instead."),
        new("too_long", 422, "A text has more characters than the field takes."),
        new("too_many", 422, "A list has more items than the field takes."),
        new("control_characters", 422, "A text has control characters."),
        new("unknown_field", 422, "The body has a field that is not known here."),
        new("duplicate_field", 422, "The body has a field twice."),
        new("wrong_type", 422, "A value has the wrong type, or is out of its type's range."),
        new("unknown_parameter", 422, "The query has a parameter that is not known here."),
        new("duplicate_parameter", 422, "The query has a parameter twice."),
        new("invalid_email", 422, "A text is not an e-mail address."),
        new("invalid_name", 422, "The name of an attribute has other than letters, digits, _ and -."),
        new("invalid_slug", 422, "A slug has other than small letters, digits and hyphens."),
        new("invalid_address", 422, "A text is not an https address."),
        new("invalid_host", 422, "A text is not the name of a host."),
        new("number_out_of_range", 422, "A number is too large to be kept exactly."),
        new("amount_out_of_range", 422, "An amount is negative or too large."),
        new("instant_out_of_range", 422, "An instant is too early or too far ahead."),
        new("unknown_time_zone", 422, "A text is not an IANA time zone."),
        new("unknown_locale", 422, "A text is not a language tag."),
        new("condition_invalid", 422, "The condition of a rule cannot be read; the detail says where and what was expected."),
        new("unknown_currency", 422, "A text is not a currency of ISO 4217."),

        new("too_many_requests", 429, "Too many requests in a short time; Retry-After says how long to wait."),
        new("unexpected", 500, "Something that nobody foresaw. Nothing was done; the server's log has the details."),
        new("store_unavailable", 503, "The store cannot be reached just now. Nothing was done; Retry-After says when to try again."),
    ];
}
