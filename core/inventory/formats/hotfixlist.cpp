// Get-HotFix and `wmic qfe`, as a table, as CSV or as NAME=value lines: updates of the component store only, so the list is never complete
// (docs IMPORT_FORMATS rank 5 and 21).
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/systeminfocsv.h"
#include "core/inventory/formats/writtendates.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int headerWithin = 60; ///< lines: what a console prints before it

enum class Shape { None, Table, Csv, Pairs };

struct Header {
    Shape shape = Shape::None;
    QStringList names;       ///< lower case
    QList<qsizetype> starts; ///< of a table's columns
    QChar separator = QLatin1Char(',');
};

bool isHotfixColumn(const QString &name) { return name == QLatin1String("hotfixid") || name == QLatin1String("hotfix_id"); }

Header headerOf(const QString &written)
{
    // "Please wait while WMIC is being installed.Caption  CSName …": the rows begin at the margin all the same. Written in another encoding, it is
    // read as letters of no language.
    static const QRegularExpression before(
        QStringLiteral("^(?:\\S.*[.>]|[^\\x20-\\x7e]+)(?=(?:Caption|CSName|Description|Node|Source|HotFixID)\\s)"));
    Header header;
    if (written.size() > 4000 || !written.contains(QLatin1String("hotfix"), Qt::CaseInsensitive))
        return header;
    QString line = written;
    line.remove(before);
    const QString text = line.trimmed();
    static const QRegularExpression pair(QStringLiteral("^HotFixID\\s*(=|:\\s)"), QRegularExpression::CaseInsensitiveOption);
    if (pair.match(text).hasMatch()) {
        header.shape = Shape::Pairs;
        return header;
    }
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char(';')) || text.startsWith(QLatin1Char('"'))) {
        header.separator = text.count(QLatin1Char(';')) > text.count(QLatin1Char(',')) ? QLatin1Char(';') : QLatin1Char(',');
        for (const QString &field : csvFields(text, header.separator))
            header.names << field.trimmed().toLower();
        header.shape = Shape::Csv;
    } else {
        for (qsizetype at = 0; at < line.size(); ++at) {
            if (line[at].isSpace() || (at > 0 && !line[at - 1].isSpace()))
                continue;
            qsizetype end = at;
            while (end < line.size() && !line[end].isSpace())
                ++end;
            header.names << line.mid(at, end - at).toLower();
            header.starts << at;
        }
        header.shape = Shape::Table;
    }
    if (std::none_of(header.names.begin(), header.names.end(), isHotfixColumn))
        header.shape = Shape::None;
    return header;
}

class ListReader {
public:
    explicit ListReader(const ReaderInput &input) : input_(input) {}

    Result<Reading> read()
    {
        Lines lines(input_.bytes);
        Header header;
        while (lines.next()) {
            const QString line = QString::fromUtf8(lines.line());
            number_ = lines.number();
            if (const Header found = headerOf(line); found.shape == Shape::Table || found.shape == Shape::Csv) {
                header = found;
                continue;
            }
            if (line.trimmed().isEmpty() || header.shape == Shape::None) {
                pair(line);
                continue;
            }
            row(header, line);
        }
        finishPairs();
        readDates();
        Reading reading;
        for (Observation &seen : observations_) {
            seen.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(seen.hotfixes.size())});
            reading.observations.push_back(std::move(seen));
        }
        if (reading.observations.empty())
            return nothingRead(input_);
        reading.rejected = std::move(rejected_);
        return reading;
    }

private:
    void row(const Header &header, const QString &line)
    {
        if (header.shape == Shape::Table && line.trimmed().startsWith(QLatin1String("--")))
            return; // PowerShell underlines its header
        QHash<QString, QString> values;
        if (header.shape == Shape::Csv) {
            const QStringList fields = csvFields(line, header.separator);
            for (qsizetype i = 0; i < header.names.size(); ++i)
                values.insert(header.names[i], fields.value(i).trimmed());
        } else {
            for (qsizetype i = 0; i < header.names.size(); ++i) {
                const qsizetype end = i + 1 < header.starts.size() ? header.starts[i + 1] : line.size();
                values.insert(header.names[i], line.mid(header.starts[i], end - header.starts[i]).trimmed());
            }
        }
        take(values, line);
    }

    // `wmic qfe list full`: NAME=value, `Get-HotFix | Format-List`: NAME : value; one block an update.
    void pair(const QString &line)
    {
        static const QRegularExpression separator(QStringLiteral("=|\\s*:(?:\\s|$)"));
        const auto match = separator.match(line);
        const qsizetype equals = match.capturedStart();
        const QString name = line.left(equals).trimmed().toLower();
        if (equals <= 0) {
            if (line.trimmed().isEmpty() && pairs_.contains(QStringLiteral("hotfixid")))
                finishPairs();
            return;
        }
        if (pairs_.contains(name))
            finishPairs();
        pairs_.insert(name, line.mid(match.capturedEnd()).trimmed());
    }

    void finishPairs()
    {
        const QHash<QString, QString> values = std::exchange(pairs_, {});
        if (values.contains(QStringLiteral("hotfixid")))
            take(values, values.value(QStringLiteral("hotfixid")));
    }

    void take(const QHash<QString, QString> &values, const QString &line)
    {
        QString id = values.value(QStringLiteral("hotfixid"), values.value(QStringLiteral("hotfix_id")));
        if (id.startsWith(QLatin1String("File "))) // Windows XP and 2003 keep the number elsewhere
            id = values.value(QStringLiteral("servicepackineffect"));
        static const QRegularExpression edition(QStringLiteral("^(KB\\d{5,8})[-_].*$")); // "KB954550-v7", "KB975558_WM8"
        id.replace(edition, QStringLiteral("\\1"));
        HotfixStatement hotfix{hotfixToken(id), Presence::Installed, {}};
        if (!hotfix.kb.startsWith(QLatin1String("KB")) ||
            hotfix.kb.contains(QLatin1String(".."))) { // "Q147222", "MSCompPackV1": no advisory knows them
            report(id.contains(QLatin1String("..")) ? "import.entry_cut" : "import.entry_no_hotfix", line);
            return;
        }
        const QString on = values.value(QStringLiteral("installedon"), values.value(QStringLiteral("installed_on")));
        QString host;
        for (const char *column : {"csname", "source", "pscomputername", "node", "__server"}) {
            host = values.value(QLatin1String(column));
            if (!host.isEmpty())
                break;
        }
        const std::size_t at = observationFor(host);
        Observation &seen = observations_[at];
        if (std::none_of(seen.hotfixes.begin(), seen.hotfixes.end(), [&](const HotfixStatement &one) { return one.kb == hotfix.kb; })) {
            seen.hotfixes.append(hotfix);
            if (!on.isEmpty())
                dates_.push_back({at, seen.hotfixes.size() - 1, number_, on});
        }
    }

    // All dates of a file were written by one machine in one way: one that fits only one order tells the order of all.
    void readDates()
    {
        DateOrder order = DateOrder::Unknown;
        for (const DateOf &one : dates_) {
            const auto date = writtenDate(one.text);
            if (order == DateOrder::Unknown && date && !date->yearFirst)
                order = writesTwelveHours(one.text) ? DateOrder::MonthFirst : date->order();
        }
        bool reported = false;
        for (const DateOf &one : dates_) {
            const auto date = writtenDate(one.text);
            const QDate read = date ? date->date(order) : fileTime(one.text);
            observations_[one.observation].hotfixes[one.hotfix].installedOn = read;
            if (!read.isValid() && !std::exchange(reported, true)) {
                number_ = one.line;
                report("import.date_ambiguous", one.text);
            }
        }
    }

    // "01cac3d4c2a4e3c0": old systems keep the day as a file time, ticks of 100 ns since 1601.
    static QDate fileTime(const QString &text)
    {
        bool number = false;
        const quint64 ticks = text.size() == 16 ? text.toULongLong(&number, 16) : 0;
        constexpr qint64 before1970 = 11644473600000; // ms
        return number ? QDateTime::fromMSecsSinceEpoch(qint64(ticks / 10000) - before1970, Qt::UTC).date() : QDate();
    }

    std::size_t observationFor(const QString &host)
    {
        const auto found = index_.constFind(host.toUpper());
        if (found != index_.cend())
            return *found;
        index_.insert(host.toUpper(), observations_.size());
        observations_.push_back(observationOf(input_, "hotfix-list"));
        observations_.back().identity.hostname = host;
        return observations_.size() - 1;
    }

    void report(const char *reason, const QString &text) { rejected_.push_back(rejectedLine(input_, number_, reason, text.trimmed().toUtf8())); }

    const ReaderInput &input_;
    std::vector<Observation> observations_;
    std::vector<RejectedLine> rejected_;
    QHash<QString, std::size_t> index_;
    QHash<QString, QString> pairs_;
    int number_ = 0;
    struct DateOf {
        std::size_t observation;
        qsizetype hotfix;
        int line;
        QString text;
    };
    std::vector<DateOf> dates_;
};

} // namespace

int recogniseHotfixList(const QByteArray &head)
{
    Lines lines(head);
    while (lines.next() && lines.number() <= headerWithin) {
        if (headerOf(QString::fromUtf8(lines.line())).shape != Shape::None)
            return 88;
    }
    return 0;
}

Result<Reading> readHotfixList(const ReaderInput &input) { return ListReader(input).read(); }

} // namespace tagliando
