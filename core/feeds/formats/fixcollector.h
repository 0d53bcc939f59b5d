// Where the readers of Linux advisories put what they read: one common form of fix, checked, without doubles, and with a count of what was left out.
#pragma once

#include "core/base/result.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <vector>

namespace tagliando {

/// What a reading says as a whole. An advisory it speaks of replaces what was held of that advisory on every release; a family (all of a release's
/// advisories whose ids begin alike) replaces the family.
struct FixReading {
    struct Family {
        QString release; ///< empty: every release
        QString prefix;  ///< "DSA-", "CVE-"

        friend bool operator==(const Family &, const Family &) = default;
    };
    std::vector<PackageFix> fixes;
    QSet<QString> advisories;
    std::vector<Family> families;
    QDateTime newest;         ///< newest date any document gives of itself; null: none does
    std::vector<Error> notes; ///< "fixes.left_out": count, names, reason
    int documents = 0;
};

class FixCollector {
public:
    /// `distribution`: the platform every release must descend from ("ubuntu"); fixes of others are counted and left out.
    FixCollector(const Vocabulary &vocabulary, QString feed, QString distribution);

    [[nodiscard]] const Vocabulary &vocabulary() const { return vocabulary_; }
    [[nodiscard]] const QString &distribution() const { return distribution_; }

    /// The advisory is spoken of as a whole by the document being read, with or without fixes.
    void speaksOf(const QString &advisory) { document_.advisories.append(advisory); }
    void replaces(const FixReading::Family &family);
    void dated(const QDateTime &date);
    /// A fix whose release is unknown or another distribution's, or whose version is none of its scheme, is counted, not taken.
    void add(PackageFix fix);
    /// `reason` is an id of ui/words/reasons.cpp; `name` serves as an example in the note.
    void leaveOut(const QString &reason, const QString &name, int number = 1);

    /// Documents are all or nothing: what is said between begin and keep is taken back by drop.
    void begin();
    void keep();
    void drop();

    [[nodiscard]] FixReading finish();

private:
    using LeftOut = QMap<QString, std::pair<int, QStringList>>; // by reason
    static void count(LeftOut &leftOut, const QString &reason, const QStringList &names, int count);
    void merge();
    void dropAnswered();

    const Vocabulary &vocabulary_;
    QString feed_, distribution_;
    FixReading reading_;
    LeftOut leftOut_;
    struct Document {
        std::size_t firstFix = 0;
        QStringList advisories;
        std::vector<FixReading::Family> families;
        QDateTime newest;
        LeftOut leftOut;
    } document_;
    QHash<QString, std::pair<bool, VersionScheme>> releases_;
};

/// "Important", "Moderate", "medium", "negligible", "high**" as vendors say it; Unknown for what none of them says.
Severity severityNamed(const QString &text);
/// RFC 3339 with or without zone (then UTC), a date alone, seconds or milliseconds since 1970.
QDateTime readFeedDate(const QString &text);
/// The CVE ids in a text, each once, in order.
QStringList cvesIn(const QString &text);

} // namespace tagliando
