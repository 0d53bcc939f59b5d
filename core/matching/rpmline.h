// Which fixes speak of an installed rpm at all: same line of releases, architecture and module stream (FEEDS C2). Internal to the matcher.
#pragma once

#include "core/domain/packagelist.h"
#include "core/domain/requirement.h"

namespace tagliando::matching {

/// Undecidable: the fix may belong to another stream of the same module; nobody told which is installed, or which is fixed.
enum class Line { Same, Other, Undecidable };

struct RpmHost {
    QByteArray eus; ///< "9.4" when the machine follows that extended stream; empty: it moves with the minor releases
};

/// "nodejs:18:8080020:63b" -> "nodejs:18"; "nodejs" stays.
QByteArrayView moduleStream(QByteArrayView label);
/// True when the label, or ".module+el8" / ".module_el8" in the release, says so.
bool isModular(const QByteArray &module, const QByteArray &version);

/// What a version says of its line; read once per fix.
struct RpmTerms {
    qint16 major = -1, minor = -1; ///< ".el9_3", ".module+el8.9.0"; -1: not told
    bool modular = false;
};
RpmTerms rpmTerms(const QByteArray &module, const QByteArray &version);

/// `onlyStream`: the one stream that the fixes of this binary announce of the package's module, or empty when there are several or none.
Line lineOf(const PackageName &installed, const RpmTerms &mine, const PackageFix &fix, const RpmTerms &theirs, const QByteArray &onlyStream,
            const RpmHost &host);

/// Installed below the fix; an epoch that the fix does not state is the installed one's. Empty: cannot be compared.
std::optional<bool> isBelow(const QByteArray &installed, const QByteArray &fixed);

} // namespace tagliando::matching
