// Rows of ordinary fixes with a due date: advisories, baseline lines (DESIGN 4 rules 5, 6, 7).
#pragma once

#include "core/deadlines/rowdue.h"
#include "core/deadlines/stoprows.h"

namespace tagliando {

/// Verdicts of one holder on requirements without a stop, gathered by track: several missing fixes of one track are one row.
class TrackRows {
public:
    TrackRows(FindingsRun &run, const Holder &holder, Folding &folding) : run_(run), holder_(holder), folding_(folding) {}

    void add(const Requirement &requirement, Verdict verdict);
    /// Leaves the rows in the run.
    void finish();

private:
    struct Judged {
        const Requirement *requirement;
        Verdict verdict;
    };
    struct Track {
        std::vector<Judged> missing, unknown, satisfied;
    };

    void addMissing(std::vector<Judged> &missing);

    FindingsRun &run_;
    const Holder &holder_;
    Folding &folding_;
    QHash<QString, std::size_t> byTrack_;
    std::vector<Track> tracks_;
};

/// Counts as high when nobody stated it, also when the worst of several is shown.
Severity worse(Severity a, Severity b);

} // namespace tagliando
