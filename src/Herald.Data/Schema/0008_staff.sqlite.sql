-- Staff of the installation and how they sign in, what they are in each program, what they did, and the keys that protect cookies.
CREATE TABLE staff_accounts (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    security_stamp TEXT NOT NULL,
    authenticator_key TEXT,
    two_factor_since INTEGER,
    two_factor_step INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    strangers_out_until INTEGER,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who he is at the company's own sign-in.
CREATE TABLE staff_logins (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_passkeys (
    credential_id BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL,
    transports TEXT NOT NULL,
    is_user_verified INTEGER NOT NULL,
    is_backup_eligible INTEGER NOT NULL,
    is_backed_up INTEGER NOT NULL,
    attestation_object BLOB NOT NULL,
    client_data_json BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_passkeys_by_staff ON staff_passkeys (staff_id);

CREATE TABLE recovery_codes (
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (staff_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_devices (
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    hash TEXT NOT NULL,
    failures INTEGER NOT NULL,
    distrusted_until INTEGER,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (staff_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_invitations (
    id BLOB NOT NULL PRIMARY KEY,
    program_id BLOB REFERENCES programs (id),
    role TEXT NOT NULL CHECK (role IN ('analyst', 'sales', 'manager', 'owner')),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    invited_by BLOB REFERENCES staff_accounts (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_invitations_by_program ON staff_invitations (program_id, email_key);

CREATE TABLE memberships (
    program_id BLOB NOT NULL REFERENCES programs (id),
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    role TEXT NOT NULL CHECK (role IN ('analyst', 'sales', 'manager', 'owner')),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX memberships_by_staff ON memberships (staff_id);

CREATE TABLE audit_notes (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    staff_id BLOB REFERENCES staff_accounts (id),
    staff_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE protection_keys (
    name TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
