#include "core/feeds/formats/debiancombine.h"

#include "core/feeds/formats/advisoryrecords.h"

#include <algorithm>
#include <tuple>

namespace tagliando {

namespace {

auto subjectOf(const PackageFix &fix) { return std::tie(fix.release, fix.source, fix.fixedVersion); }

/// Who speaks best of a fix comes first: an advisory of its own, then the tracker, then the index.
int rankOf(const PackageFix &fix)
{
    if (fix.advisory == trackerAdvisory())
        return 1;
    return fix.advisory.endsWith(QLatin1String("-security")) ? 2 : 0;
}

} // namespace

std::vector<PackageFix> combinedDebianFixes(std::vector<PackageFix> fixes)
{
    std::stable_sort(fixes.begin(), fixes.end(), [](const PackageFix &a, const PackageFix &b) {
        return subjectOf(a) != subjectOf(b) ? subjectOf(a) < subjectOf(b) : rankOf(a) < rankOf(b);
    });
    std::vector<PackageFix> combined;
    std::size_t first = 0; // of the subject at hand, in `combined`
    for (PackageFix &fix : fixes) {
        const bool same = !combined.empty() && subjectOf(combined.back()) == subjectOf(fix) && !fix.fixedVersion.isEmpty();
        if (!same || rankOf(fix) == 0) {
            if (!same)
                first = combined.size();
            combined.push_back(std::move(fix));
            continue;
        }
        PackageFix &best = combined[first];
        for (const QString &cve : std::as_const(fix.cves)) {
            if (!best.cves.contains(cve))
                best.cves.append(cve);
        }
        if (static_cast<int>(fix.severity) > static_cast<int>(best.severity))
            best.severity = fix.severity;
        if (fix.firstIndexed.isValid() && (!best.firstIndexed.isValid() || fix.firstIndexed < best.firstIndexed))
            best.firstIndexed = fix.firstIndexed;
    }
    return combined;
}

} // namespace tagliando
