-- Decisions, freezes and the journal. What people decided is append-only: a correction, a renewal or an outcome adds a row.
-- Records are JSON with sorted keys; persons in them are references, so that a name can be erased while every hash keeps fitting.

CREATE TABLE journal (
    seq {{id}},
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    technician TEXT NOT NULL,
    body TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TRIGGER journal_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER journal_insert BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- reference: SHA-256 of salt and name. An erased person keeps only the reference.
CREATE TABLE journal_person (
    reference TEXT NOT NULL PRIMARY KEY,
    salt TEXT,
    name TEXT,
    name_key TEXT UNIQUE
);

CREATE TABLE decision (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE INDEX decision_customer ON decision (customer);

-- kind: correction, outcome.
CREATE TABLE decision_event (
    id {{id}},
    decision BIGINT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE INDEX decision_event_decision ON decision_event (decision);

CREATE TRIGGER decision_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_event_update BEFORE UPDATE ON decision_event BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TABLE freeze (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE INDEX freeze_customer ON freeze (customer);

-- kind: review, exception.
CREATE TABLE freeze_event (
    id {{id}},
    freeze BIGINT NOT NULL REFERENCES freeze (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE INDEX freeze_event_freeze ON freeze_event (freeze);

CREATE TRIGGER freeze_update BEFORE UPDATE ON freeze BEGIN SELECT RAISE(ABORT, 'freezes are append-only'); END;
CREATE TRIGGER freeze_event_update BEFORE UPDATE ON freeze_event BEGIN SELECT RAISE(ABORT, 'freezes are append-only'); END;

CREATE TABLE maintenance_window (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    site BIGINT REFERENCES site (id) ON DELETE CASCADE,
    server BIGINT REFERENCES server (id) ON DELETE CASCADE,
    weekdays INTEGER NOT NULL,
    rrule TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL
);

CREATE INDEX maintenance_window_customer ON maintenance_window (customer);

CREATE TABLE holiday (
    site BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (site, day)
);
