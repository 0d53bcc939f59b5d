#include "core/reporting/visitpaper.h"

#include <algorithm>

namespace tagliando {

namespace {

bool alike(const VisitLine &a, const VisitLine &b)
{
    return a.group == WorkGroup::Workstations && a.group == b.group && a.kind == LineKind::Install && a.kind == b.kind && a.ring == b.ring &&
           a.tracks == b.tracks && a.outcome == b.outcome && a.note == b.note && a.decision == b.decision;
}

} // namespace

std::vector<PaperRow> paperRows(const Visit &visit)
{
    std::vector<PaperRow> rows;
    for (const VisitLine &line : visit.lines) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const PaperRow &known) { return alike(*known.lines.front(), line); });
        if (row != rows.end())
            row->lines.push_back(&line);
        else
            rows.push_back({{&line}});
    }
    return rows;
}

} // namespace tagliando
