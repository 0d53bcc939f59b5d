// EPSS: how likely each CVE is to be exploited within 30 days, for 300,000 CVEs in 2.5 MB.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagliando {

struct EpssScore {
    QString cve;
    double score = 0; ///< 0..1
};

/// An immutable table, looked up in place: sorted 64-bit words, (year, number) above, the score in hundred-thousandths below. Copies share it.
class EpssTable {
public:
    EpssTable() = default;
    /// Scores of one model and day; a CVE that cannot be packed (no "CVE-YYYY-N…") is left out.
    EpssTable(const QString &model, const QDate &day, const std::vector<EpssScore> &scores);
    /// As body() gave it; an empty table from anything else.
    static EpssTable fromBody(const QByteArray &body);

    [[nodiscard]] QByteArray body() const { return body_; }
    [[nodiscard]] QString model() const { return model_; }
    [[nodiscard]] int size() const { return count_; }
    [[nodiscard]] std::optional<double> of(const QString &cve) const;
    /// The highest of several; none when none of them is known.
    [[nodiscard]] std::optional<double> highest(const QStringList &cves) const;

private:
    [[nodiscard]] quint64 word(int index) const;

    QByteArray body_; ///< "tagliando-epss 1 MODEL DAY\n", then the words, little endian
    QString model_;
    qsizetype start_ = 0;
    int count_ = 0;
};

} // namespace tagliando
