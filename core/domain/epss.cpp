#include "core/domain/epss.h"

#include <QtEndian>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int scoreBits = 17, numberBits = 34;
constexpr double scale = 100'000;
const QByteArray mark = "tagliando-epss 1 ";

/// 0: no CVE id.
quint64 keyOf(const QString &cve)
{
    if (!cve.startsWith(QLatin1String("CVE-"), Qt::CaseInsensitive) || cve.size() < 10 || cve.at(8) != QLatin1Char('-'))
        return 0;
    bool year = false, number = false;
    const quint64 y = QStringView(cve).mid(4, 4).toULongLong(&year), n = QStringView(cve).mid(9).toULongLong(&number);
    return year && number && y < 4096 && n < (quint64(1) << numberBits) ? (y << numberBits | n) << scoreBits : 0;
}

} // namespace

EpssTable::EpssTable(const QString &model, const QDate &day, const std::vector<EpssScore> &scores)
{
    std::vector<quint64> words;
    words.reserve(scores.size());
    for (const EpssScore &score : scores) {
        if (const quint64 key = keyOf(score.cve))
            words.push_back(key | static_cast<quint64>(std::clamp(score.score, 0.0, 1.0) * scale + 0.5));
    }
    std::sort(words.begin(), words.end());
    QString name = model.simplified();
    name.replace(QLatin1Char(' '), QLatin1Char('_'));
    QByteArray body = mark + (name.isEmpty() ? QByteArray("-") : name.toUtf8()) + ' ' + day.toString(Qt::ISODate).toUtf8() + '\n';
    for (const quint64 word : words) {
        const quint64 little = qToLittleEndian(word);
        body.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    *this = fromBody(body);
}

EpssTable EpssTable::fromBody(const QByteArray &body)
{
    EpssTable table;
    const qsizetype end = body.left(200).indexOf('\n');
    if (!body.startsWith(mark) || end < 0 || (body.size() - end - 1) % qsizetype(sizeof(quint64)) != 0)
        return table;
    const QString model = QString::fromUtf8(body.mid(mark.size(), end - mark.size()).split(' ').first());
    table.model_ = model == QLatin1String("-") ? QString() : model;
    table.body_ = body;
    table.start_ = end + 1;
    table.count_ = static_cast<int>((body.size() - end - 1) / qsizetype(sizeof(quint64)));
    return table;
}

quint64 EpssTable::word(int index) const { return qFromLittleEndian<quint64>(body_.constData() + start_ + index * qsizetype(sizeof(quint64))); }

std::optional<double> EpssTable::of(const QString &cve) const
{
    const quint64 key = keyOf(cve);
    int low = 0, high = count_;
    while (key != 0 && low < high) {
        const int middle = low + (high - low) / 2;
        if (word(middle) < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (key == 0 || low >= count_ || word(low) >> scoreBits != key >> scoreBits)
        return std::nullopt;
    return static_cast<double>(word(low) & ((quint64(1) << scoreBits) - 1)) / scale;
}

std::optional<double> EpssTable::highest(const QStringList &cves) const
{
    std::optional<double> highest;
    for (const QString &cve : cves) {
        if (const auto score = of(cve); score && (!highest || *score > *highest))
            highest = score;
    }
    return highest;
}

} // namespace tagliando
