-- Red Hat and its rebuilds: fixes by binary package, architecture and module stream; what a fix needs before it can be installed (FEEDS C2, B7).
ALTER TABLE package_name ADD COLUMN module {{blob}} NOT NULL DEFAULT '';

ALTER TABLE package_fix ADD COLUMN architecture {{blob}} NOT NULL DEFAULT '';
ALTER TABLE package_fix ADD COLUMN module {{blob}} NOT NULL DEFAULT '';
ALTER TABLE package_fix ADD COLUMN support TEXT NOT NULL DEFAULT '';
ALTER TABLE package_fix ADD COLUMN restart TEXT NOT NULL DEFAULT 'unknown';

DROP VIEW package_fix_current;
CREATE VIEW package_fix_current AS
    SELECT f.feed, f.platform, f.source, f.architecture, f.module, f.fixed_version, f.support, f.advisory, f.severity, f.cves, f.released,
           f.released_precision, f.restart, f.first_indexed
    FROM catalogue_generation g
    JOIN package_fix f ON f.feed = g.feed AND f.platform = g.platform AND f.generation = g.generation
    WHERE g.kind = 'package_fix';
