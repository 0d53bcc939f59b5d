-- One statement ends with a semicolon at the end of its line. Tokens: core/store/dialect.h.
-- Names are unique by name_key (case folded by the program), because SQL folds ASCII only.
-- Lists and maps without an identity of their own are JSON text with sorted keys.

CREATE TABLE tagliando_schema (
    version INTEGER NOT NULL PRIMARY KEY
);

CREATE TABLE revision (
    id {{id}},
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    scope TEXT NOT NULL
);

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE customer (
    id {{id}},
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    managed_since TEXT,
    cost TEXT NOT NULL
);

CREATE TABLE site (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    zone TEXT NOT NULL,
    patron_saint TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL,
    UNIQUE (customer, name_key),
    UNIQUE (id, customer)
);

CREATE TABLE contact (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    pec TEXT NOT NULL,
    UNIQUE (customer, name_key)
);

CREATE TABLE contract (
    customer BIGINT NOT NULL PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    hours DOUBLE PRECISION NOT NULL,
    visits_per_year INTEGER NOT NULL,
    approvers TEXT NOT NULL
);

CREATE TABLE technician (
    id {{id}},
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    hours DOUBLE PRECISION NOT NULL,
    skills TEXT NOT NULL,
    place TEXT NOT NULL
);

-- A server stands at a site of its own customer, or at none that is known.
CREATE TABLE server (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    site BIGINT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    retired TEXT,
    FOREIGN KEY (site, customer) REFERENCES site (id, customer)
);

CREATE UNIQUE INDEX server_living_name ON server (customer, name_key) WHERE retired IS NULL;

CREATE INDEX server_site ON server (site, customer);

CREATE TABLE observation (
    id {{id}},
    server BIGINT NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    tool TEXT NOT NULL,
    file_name TEXT NOT NULL,
    collected TEXT,
    imported TEXT,
    raw_sha256 {{blob}} NOT NULL,
    identity TEXT NOT NULL,
    stated TEXT NOT NULL,
    hotfixes TEXT NOT NULL,
    products TEXT NOT NULL,
    completeness TEXT NOT NULL
);

CREATE INDEX observation_server ON observation (server, collected, id);

-- Format byte 1, then (package_name, package_version) ids as uint32 little endian, sorted.
CREATE TABLE observation_packages (
    observation BIGINT NOT NULL PRIMARY KEY REFERENCES observation (id) ON DELETE CASCADE,
    run {{blob}} NOT NULL
);

-- Dictionaries: ids are given by the program, 1, 2, 3 without gaps; rows are never changed nor removed. Bytes as the machine said them.
CREATE TABLE package_name (
    id BIGINT NOT NULL PRIMARY KEY,
    name {{blob}} NOT NULL,
    architecture {{blob}} NOT NULL,
    source {{blob}} NOT NULL
);

CREATE TABLE package_version (
    id BIGINT NOT NULL PRIMARY KEY,
    version {{blob}} NOT NULL,
    source_version {{blob}} NOT NULL
);

CREATE TABLE answer (
    id {{id}},
    question TEXT NOT NULL,
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    site BIGINT REFERENCES site (id) ON DELETE CASCADE,
    server BIGINT REFERENCES server (id) ON DELETE CASCADE,
    yes BOOLEAN NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT
);

CREATE INDEX answer_customer ON answer (customer);

CREATE INDEX answer_site ON answer (site);

CREATE INDEX answer_server ON answer (server);

CREATE TABLE obligation (
    id {{id}},
    server BIGINT REFERENCES server (id) ON DELETE CASCADE,
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    track TEXT NOT NULL,
    requirement TEXT NOT NULL,
    opened TEXT NOT NULL,
    detected TEXT,
    promised_due TEXT,
    stopped_from TEXT,
    closed TEXT,
    closed_by TEXT NOT NULL,
    stopped_days INTEGER NOT NULL
);

CREATE UNIQUE INDEX obligation_of_server ON obligation (server, track, opened) WHERE server IS NOT NULL;

CREATE UNIQUE INDEX obligation_of_customer ON obligation (customer, track, opened) WHERE server IS NULL;

CREATE INDEX obligation_customer ON obligation (customer);

CREATE TABLE requirement_document (
    feed TEXT NOT NULL,
    id TEXT NOT NULL,
    body {{blob}} NOT NULL,
    first_indexed TEXT,
    PRIMARY KEY (feed, id)
);

-- Which generation of a bulk table counts. claimed: the newest number given out; whoever stages takes the next one.
CREATE TABLE catalogue_generation (
    kind TEXT NOT NULL,
    feed TEXT NOT NULL,
    platform TEXT NOT NULL,
    generation BIGINT NOT NULL,
    claimed BIGINT NOT NULL,
    PRIMARY KEY (kind, feed, platform)
);

CREATE TABLE package_fix (
    id {{id}},
    feed TEXT NOT NULL,
    platform TEXT NOT NULL,
    generation BIGINT NOT NULL,
    source {{blob}} NOT NULL,
    fixed_version {{blob}} NOT NULL,
    advisory TEXT NOT NULL,
    severity TEXT NOT NULL,
    cves TEXT NOT NULL,
    released TEXT,
    released_precision TEXT NOT NULL,
    first_indexed TEXT
);

CREATE INDEX package_fix_generation ON package_fix (feed, platform, generation);

CREATE VIEW package_fix_current AS
    SELECT f.feed, f.platform, f.source, f.fixed_version, f.advisory, f.severity, f.cves, f.released, f.released_precision, f.first_indexed
    FROM catalogue_generation g
    JOIN package_fix f ON f.feed = g.feed AND f.platform = g.platform AND f.generation = g.generation
    WHERE g.kind = 'package_fix';

CREATE TABLE kev (
    generation BIGINT NOT NULL,
    cve TEXT NOT NULL,
    added TEXT,
    due TEXT,
    name TEXT NOT NULL,
    ransomware BOOLEAN NOT NULL
);

CREATE INDEX kev_generation ON kev (generation);

CREATE VIEW kev_current AS
    SELECT k.cve, k.added, k.due, k.name, k.ransomware
    FROM catalogue_generation g
    JOIN kev k ON k.generation = g.generation
    WHERE g.kind = 'kev';

-- What is held of a feed. How its last runs went is feed_run: a log, outside the digest, because a refused download changes nothing held.
CREATE TABLE feed_state (
    feed TEXT NOT NULL PRIMARY KEY,
    as_of TEXT,
    valid_until TEXT,
    records INTEGER NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    signed_by TEXT NOT NULL
);

CREATE TABLE feed_run (
    id {{id}},
    feed TEXT NOT NULL,
    fetched TEXT,
    error TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX feed_run_feed ON feed_run (feed, id);
