// `dnf updateinfo list`, `yum updateinfo list security`, `dnf5 advisory list`: what the repositories announce for this machine. It is no list of
// packages; rows marked "i" are installed already.
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/rpmname.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace tagliando {

namespace {

struct Row {
    QString advisory, package;
    bool installed = false, security = false;
};

std::optional<Row> rowOf(QByteArrayView line)
{
    static const QRegularExpression advisory(QStringLiteral("^[A-Z][A-Za-z0-9]*-(?:SU-|[A-Z]+-)?\\d{4}[:-][0-9A-Za-z:._-]+$"));
    static const QRegularExpression security(QStringLiteral("(^|/)(secu|Sec\\.?$)"), QRegularExpression::CaseInsensitiveOption);
    QStringList words = QString::fromUtf8(line).simplified().split(QLatin1Char(' '));
    Row row;
    if (words.size() > 3 && words[0] == QLatin1String("i")) {
        row.installed = true;
        words.removeFirst();
    }
    if (words.size() < 3 || words.size() > 7 || !advisory.match(words[0]).hasMatch())
        return {};
    row.advisory = words[0];
    row.security = security.match(words[1]).hasMatch();
    for (const QString &word : words.mid(2, 2)) { // dnf5 has a severity before the package, and when it was issued behind
        if (RpmName::parse(word.toUtf8()))
            row.package = word;
    }
    return row.package.isEmpty() ? std::nullopt : std::optional(row);
}

} // namespace

int recogniseUpdateInfoList(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    while (fitting + others < tellingLines && lines.next()) {
        if (!lines.line().trimmed().isEmpty())
            (rowOf(lines.line()) ? fitting : others)++;
    }
    return fitting > 0 && others <= fitting + 5 ? 92 : 0;
}

Result<Reading> readUpdateInfoList(const ReaderInput &input)
{
    Reading reading;
    QStringList advisories, packages, security;
    bool started = false;
    Lines lines(input.bytes);
    while (lines.next()) {
        const auto row = rowOf(lines.line());
        if (!row) { // above the list dnf tells what it is doing, below it that it is done
            static const QByteArray doing[] = {"Last metadata", "updateinfo list done", "Loaded plugins", "Name "};
            const bool said = std::any_of(std::begin(doing), std::end(doing), [&](const QByteArray &text) { return lines.line().startsWith(text); });
            if (started && !said && !lines.line().trimmed().isEmpty())
                reading.rejected.push_back(rejectedLine(input, lines.number(), "import.line_unreadable", lines.line()));
            continue;
        }
        started = true;
        if (row->installed)
            continue;
        advisories << row->advisory;
        packages << row->package;
        if (row->security)
            security << row->package;
    }
    if (!started)
        return nothingRead(input);
    for (QStringList *list : {&advisories, &packages, &security})
        list->removeDuplicates();
    Observation observation = observationOf(input, "updateinfo-list");
    observation.values.insert(QStringLiteral("attr.waiting_updates"), QString::number(packages.size()));
    observation.values.insert(QStringLiteral("attr.waiting_security_updates"), QString::number(security.size()));
    observation.values.insert(QStringLiteral("attr.waiting_packages"), packages.join(QLatin1Char(',')));
    observation.values.insert(QStringLiteral("attr.waiting_advisories"), advisories.join(QLatin1Char(',')));
    reading.observations.push_back(std::move(observation));
    return reading;
}

} // namespace tagliando
