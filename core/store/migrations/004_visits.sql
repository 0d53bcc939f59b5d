-- Visits, their lines and series. What was planned is one JSON record with sorted keys; what is ticked on site has columns of its own, so that each
-- tick is one small write. Persons are references (journal_person). A closed visit stays as it was signed; only its customer takes it along (hence the
-- deferred references: they go in any order).

CREATE TABLE visit_series (
    id {{id}},
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    record TEXT NOT NULL
);

CREATE INDEX visit_series_customer ON visit_series (customer);

CREATE TABLE visit (
    id {{id}},
    uid TEXT NOT NULL UNIQUE,
    sequence INTEGER NOT NULL,
    customer BIGINT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    site BIGINT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    series BIGINT REFERENCES visit_series (id) DEFERRABLE INITIALLY DEFERRED,
    technician BIGINT REFERENCES technician (id),
    status TEXT NOT NULL,
    day TEXT NOT NULL,
    start_time TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    year INTEGER,
    serial INTEGER,
    record TEXT NOT NULL,
    report TEXT NOT NULL
);

CREATE INDEX visit_customer ON visit (customer, day);

CREATE UNIQUE INDEX visit_number ON visit (technician, year, serial) WHERE year IS NOT NULL;

CREATE TABLE visit_line (
    visit BIGINT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    record TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    decision BIGINT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    worked_by TEXT NOT NULL,
    worked_at TEXT,
    PRIMARY KEY (visit, number)
);

CREATE TRIGGER visit_closed BEFORE UPDATE ON visit WHEN OLD.status = 'done' BEGIN SELECT RAISE(ABORT, 'a closed visit stays as it was signed'); END;
CREATE TRIGGER visit_line_closed BEFORE UPDATE ON visit_line WHEN (SELECT status FROM visit WHERE id = OLD.visit) = 'done' BEGIN SELECT RAISE(ABORT, 'a closed visit stays as it was signed'); END;
