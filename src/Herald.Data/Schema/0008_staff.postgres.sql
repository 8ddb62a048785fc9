-- Staff of the installation and how they sign in, what they are in each program, what they did, and the keys that protect cookies.
CREATE TABLE staff_accounts (
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    password_hash text,
    security_stamp text NOT NULL,
    authenticator_key text,
    two_factor_since timestamptz,
    two_factor_step bigint NOT NULL,
    failures integer NOT NULL,
    strangers_out_until timestamptz,
    created_at timestamptz NOT NULL
);

-- Who he is at the company's own sign-in.
CREATE TABLE staff_logins (
    issuer text NOT NULL,
    subject text NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE TABLE staff_passkeys (
    credential_id bytea NOT NULL PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    name text NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    transports text NOT NULL,
    is_user_verified boolean NOT NULL,
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    attestation_object bytea NOT NULL,
    client_data_json bytea NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX staff_passkeys_by_staff ON staff_passkeys (staff_id);

CREATE TABLE recovery_codes (
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    hash text NOT NULL,
    PRIMARY KEY (staff_id, hash)
);

CREATE TABLE staff_devices (
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    hash text NOT NULL,
    failures integer NOT NULL,
    distrusted_until timestamptz,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (staff_id, hash)
);

CREATE TABLE staff_invitations (
    id uuid NOT NULL PRIMARY KEY,
    program_id uuid REFERENCES programs (id),
    role text NOT NULL CHECK (role IN ('analyst', 'sales', 'manager', 'owner')),
    email text NOT NULL,
    email_key text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    invited_by uuid REFERENCES staff_accounts (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);

CREATE INDEX staff_invitations_by_program ON staff_invitations (program_id, email_key);

CREATE TABLE memberships (
    program_id uuid NOT NULL REFERENCES programs (id),
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    role text NOT NULL CHECK (role IN ('analyst', 'sales', 'manager', 'owner')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, staff_id)
);

CREATE INDEX memberships_by_staff ON memberships (staff_id);

CREATE TABLE audit_notes (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    staff_id uuid REFERENCES staff_accounts (id),
    staff_name text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    detail text,
    noted_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id)
);

CREATE TABLE protection_keys (
    name text NOT NULL PRIMARY KEY,
    xml text NOT NULL,
    created_at timestamptz NOT NULL
);
