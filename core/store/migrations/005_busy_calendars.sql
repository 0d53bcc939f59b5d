-- When technicians are elsewhere: a calendar is imported as a whole, replaced or removed as a whole. Its events stay in its file; here are hours.

CREATE TABLE busy_calendar (
    id {{id}},
    technician BIGINT NOT NULL REFERENCES technician (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    imported TEXT NOT NULL,
    UNIQUE (technician, name)
);

CREATE TABLE busy_span (
    calendar BIGINT NOT NULL REFERENCES busy_calendar (id) ON DELETE CASCADE,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    PRIMARY KEY (calendar, starts)
);
